import type { HelpAct, Relation } from './states'

export const relationLabels: Record<Relation, string> = {
  child: '子女',
  grandchild: '孙辈',
  spouse: '老伴',
  relative: '亲戚',
  neighbour: '邻居',
  village: '村社区干部',
  friend: '朋友',
}

export const helpActLabels: Record<HelpAct, string> = {
  consented: '同意代办',
  renewed: '再次同意代办',
  filed: '代为反映诉求',
  read: '查看了诉求',
  ended: '停止代办',
  earlierOn: '允许看以前的诉求',
  earlierOff: '不再让看以前的诉求',
  supplement: '代为补充情况',
  message: '代为留言',
  urge: '代为催办',
  withdraw: '代为撤回',
  rate: '代为评价',
  sendBack: '代为退回重办',
  requestReview: '代为申请复核',
  confirmPromise: '代为确认承诺',
  disputePromise: '代为提出承诺没做到',
  correctRating: '代为更正评价',
}
