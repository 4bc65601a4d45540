import type {
  ActorKind,
  Command,
  EmergencyLine,
  EventKind,
  Identity,
  Outcome,
  RefusalCode,
  Rung,
  State,
  SupervisionFinding,
  SupervisionGround,
  TicketType,
} from './states'

export const stateLabels: Record<State, string> = {
  pending: '待受理',
  accepted: '已受理',
  dispatched: '已派单',
  objected: '派单异议',
  handling: '办理中',
  awaiting: '待补充',
  replied: '已答复',
  closed: '已办结',
  refused: '不予受理',
  transferred: '已转紧急专线',
  terminated: '已终止',
  withdrawn: '已撤回',
  reviewing: '复核中',
}

export const typeLabels: Record<TicketType, string> = {
  consult: '咨询',
  complain: '投诉',
  report: '举报',
  help: '求助',
  suggest: '建议',
  praise: '表扬',
}

export const typeHints: Record<TicketType, string> = {
  consult: '问政策、问怎么办',
  complain: '对服务或管理不满意',
  report: '反映违法违规的人和事',
  help: '遇到困难请帮忙',
  suggest: '给政府提意见',
  praise: '夸一夸做得好的',
}

export const identityLabels: Record<Identity, string> = { named: '实名', confidential: '保密', anonymous: '匿名' }

export const outcomeLabels: Record<Outcome, string> = {
  solved: '已解决',
  partly: '部分解决',
  unsolved: '未解决（客观原因）',
  explained: '解释说明',
  unreasonable: '诉求不合理',
}

/** 北京市接诉即办工作条例 art. 11, in plain words. */
export const refusalLabels: Record<RefusalCode, string> = {
  R1: '紧急事项，应拨打紧急专线',
  R2: '已进入或应当通过诉讼、仲裁、纪检监察、复议、信息公开、信访等途径',
  R3: '同一事实重复提出，没有新情况新理由',
  R4: '涉及国家秘密、商业秘密或他人隐私',
  R5: '不属于政府职责范围',
  R6: '违法或违背公序良俗',
}

export const rungLabels: Record<Rung, string> = {
  'accept-overdue': '超过受理期限',
  unsigned: '派单后未及时签收',
  half: '办理期限过半',
  eighty: '办理期限已过八成',
  overdue: '超过答复期限',
  'review-overdue': '超过复核期限',
  'unit-gone': '原单位已不在名录，请改派',
  'opinion-overdue': '协办意见逾期',
  'report-overdue': '督办反馈逾期',
}

export const groundLabels: Record<SupervisionGround, string> = {
  refuses: '推诿、拒绝办理',
  overdue: '超过期限没有答复',
  unlawful: '依法应当解决而没有解决',
  repeated: '群众多次反映、多次退回',
  collective: '涉及人数多',
}

export const findingLabels: Record<SupervisionFinding, string> = {
  mended: '已整改到位',
  unfounded: '办理没有问题',
  blamed: '已整改，并对单位提出批评',
}

export const emergencyLabels: Record<EmergencyLine, string> = {
  '110': '公安报警',
  '119': '火警',
  '120': '急救',
  '122': '交通事故',
}

/** Stands where the title of a ticket stood whose content was destroyed (个人信息保护法 art. 47). */
export const erasedTitle = '内容已按申请抹去'

export const actorLabels: Record<ActorKind, string> = {
  citizen: '诉求人',
  dispatcher: '受理员',
  handler: '承办人',
  head: '单位负责人',
  supervisor: '督办员',
  clock: '系统',
}

export const commandLabels: Record<Command, string> = {
  accept: '受理',
  refuse: '不予受理',
  transfer: '转紧急专线',
  dispatch: '派单',
  answer: '即时答复',
  decideObjection: '处理派单异议',
  setUrgent: '标记紧急',
  pursue: '继续查办',
  sign: '签收',
  object: '提出派单异议',
  progress: '写进展',
  ask: '请群众补充',
  reply: '答复',
  requestExtension: '申请延期',
  requestTermination: '申请终止',
  keepPromise: '承诺已做到',
  message: '留言',
  giveOpinion: '提交协办意见',
  inviteCoUnits: '请单位协办',
  assign: '指定承办人',
  reportSupervision: '反馈督办',
  note: '写内部备注',
  publish: '公开问题',
  unpublish: '不再公开',
  merge: '并单',
  unmerge: '拆出单独办',
  callBack: '电话回访',
  signReply: '签发答复',
  sendBackReply: '退回修改',
  decideExtension: '决定延期',
  decideTermination: '决定终止',
  decideReview: '复核决定',
  openSupervision: '督办',
  closeSupervision: '结束督办',
  supplement: '补充',
  urge: '催办',
  withdraw: '撤回',
  rate: '评价',
  sendBack: '退回重办',
  confirmPromise: '确认承诺做到',
  disputePromise: '承诺没有做到',
  correctRating: '更正回访评价',
  requestReview: '申请复核',
  escalate: '提醒',
  settleObjection: '异议逾期处理',
  lapseExtension: '延期逾期处理',
  lapseQuestion: '补充逾期处理',
  closeUnrated: '到期办结',
  breakPromise: '承诺到期',
  recomputeDeadlines: '重算期限',
}

export const eventLabels: Record<EventKind, string> = {
  filed: '提交诉求',
  accepted: '已受理',
  refused: '不予受理',
  transferred: '已转紧急专线',
  dispatched: '已派单',
  objected: '承办单位提出派单异议',
  signed: '承办单位已签收',
  progressed: '办理进展',
  promised: '作出承诺',
  promiseKept: '承诺已做到',
  promiseBroken: '承诺到期未做到',
  promiseConfirmed: '您确认承诺已做到',
  promiseDisputed: '诉求人说承诺没有做到',
  opinionGiven: '协办单位提交意见',
  coUnitsInvited: '请单位协办',
  assigned: '指定承办人',
  noted: '内部备注',
  published: '公开问题（不含个人信息）',
  unpublished: '不再公开',
  merged: '与同类诉求合并办理',
  unmerged: '从合并中拆出，单独办理',
  callTried: '回访电话没有接通',
  ratingCorrected: '更正电话回访的评价',
  supervisionReported: '承办单位反馈督办',
  asked: '请补充情况',
  supplemented: '补充情况',
  unanswered: '到期未补充，继续办理',
  extensionAsked: '承办单位申请延期',
  extensionDecided: '延期决定',
  terminationAsked: '承办单位申请终止',
  terminationDecided: '终止决定',
  replyDrafted: '答复待签发',
  replySigned: '答复已签发',
  replySentBack: '答复退回修改',
  replied: '已答复',
  rated: '已评价',
  returned: '退回重办',
  closed: '已办结（未评价）',
  reviewRequested: '申请复核',
  reviewDecided: '复核决定',
  withdrawn: '已撤回',
  pursued: '转为继续查办',
  urged: '催办',
  messaged: '留言',
  urgencySet: '紧急标记',
  supervisionOpened: '列入督办',
  supervisionClosed: '督办结束',
  escalated: '期限提醒',
  deadlinesRecomputed: '节假日安排公布，期限重算',
}

/** Five levels of GB/T 39735-2020. */
export const satisfactionLabels: Record<1 | 2 | 3 | 4 | 5, string> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
}

/** National reason codes of 好差评 (国办发〔2019〕51号), by level. */
export const ratingReasons: Record<1 | 2 | 3 | 4 | 5, Record<string, string>> = {
  5: {
    510: '一窗受理一次办结',
    511: '可以先受理后补材料',
    512: '不用提交证明',
    513: '可以全程网上办理',
    514: '可以使用手机办理',
    515: '可以就近办理',
    516: '无需材料直接办理',
    517: '服务热情效率高',
  },
  4: {
    406: '填写一张表单就可完成申报',
    407: '在线提交材料窗口核验',
    408: '一张清单告知全部申报材料',
    409: '用告知承诺减免申报材料',
    410: '可以在线预约办理',
    411: '跑大厅一次办完',
    412: '可以使用自助机办理',
    413: '服务态度较好',
  },
  3: {
    307: '一次性告知需要补正的材料',
    308: '提供申报材料样本',
    309: '在承诺的时间内办结',
    310: '办事指南指引准确',
    311: '按办事指南要求的材料即可办理',
    312: '可以快递送达',
    313: '跑动次数与承诺的一致',
    314: '服务态度一般',
  },
  2: {
    207: '没有提供材料样本',
    208: '没有提供材料清单',
    209: '未在承诺时间内办结',
    210: '同样内容的证明材料被要求多次提交',
    211: '承诺网办但无法在线办理',
    212: '在线预约办理后到实体大厅重复取号排队',
    213: '窗口人员业务不熟练',
    214: '服务态度生硬',
  },
  1: {
    108: '在办事指南之外增加新的审批条件',
    109: '需提供办事指南之外的申报材料',
    110: '无理由超过法定办理时间',
    111: '办事指南提供样本有错',
    112: '承诺在线收取申报材料实际无法收取',
    113: '多头跑窗口和部门',
    114: '跑动次数与承诺的不一致',
    115: '服务态度差效率低',
  },
}
export type Satisfaction = keyof typeof satisfactionLabels

export const revealReasons = {
  verify: '核实地点或情况',
  visit: '约定上门时间',
  callback: '电话回访',
  safety: '涉及人身安全',
} as const
export type RevealReason = keyof typeof revealReasons
export const revealFields = { name: '姓名', phone: '手机号' } as const
export type RevealField = keyof typeof revealFields
