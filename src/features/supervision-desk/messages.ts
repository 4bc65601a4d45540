import type { PriorityReason } from '@contract/complaint/schema'
import type { UnitLoad } from '@contract/supervision-desk/schema'

export type Figure = Exclude<keyof UnitLoad, 'unit' | 'overdueSince'>

export const figureLabels: Record<Figure, string> = {
  inHand: '在办',
  toSign: '待签收',
  handling: '办理中',
  awaiting: '等群众补充',
  dueNext: '快到期',
  eighty: '已过八成',
  overdue: '逾期',
  supervised: '督办',
  promiseBroken: '承诺没做到',
  opinions: '欠协办意见',
}

export const reasonLabels: Record<PriorityReason, string> = {
  urgent: '紧急',
  supervised: '督办中',
  returned: '退回',
  promiseBroken: '承诺没做到',
  overdue: '逾期',
}

export const text = {
  board: '逾期看板',
  workload: '在办情况',
  signIn: '登录后回到这里。',
  notStaff: {
    title: '这里只对工作台开放',
    text: '受理员、单位负责人和督办员可以看。反映诉求请回首页。',
    home: '回首页',
  },
  at: (time: string) => `${time} 统计，点开看工单`,
  rule: '快到期：到下个工作日为止。已过八成：答复期限过了八成、还没到期。',
  unit: '单位',
  units: '各单位',
  person: '承办人',
  people: '各承办人',
  nobody: '还没有承办人',
  staff: (number: string) => `工号 ${number}`,
  gone: '已不在岗',
  goneHint: '请单位负责人打开工单，重新指定承办人。',
  figure: (label: string, n: number) => `${label} ${n}`,
  open: (whose: string, label: string, n: number) => `${whose}${label} ${n} 件，看工单`,
  none: { title: '没有在办的工单', text: '有新的派单会出现在这里。' },
  calm: { title: '没有逾期的工单', text: '有逾期的会自动出现在这里，并自动列入督办。' },
  missing: '没有找到这个单位，或者不在您的范围。',
  overdueUnits: '逾期的单位',
  overdueTickets: '逾期工单，最久的在前',
  since: (day: string) => `${day} 到期`,
  longest: (day: string) => `最早一件 ${day} 到期`,
  pieces: (n: number) => `${n} 件`,
  sums: { tickets: '逾期', units: '涉及单位', supervised: '督办中' },
  atDesks: (pending: number, accepted: number, reviewing: number) =>
    [
      ...(pending > 0 ? [`待受理 ${pending} 件`] : []),
      ...(accepted > 0 ? [`待派单 ${accepted} 件`] : []),
      ...(reviewing > 0 ? [`复核 ${reviewing} 件`] : []),
    ].join('、'),
  atDesksTitle: '不在承办单位的逾期件',
  supervise: '督办',
  superviseOne: (title: string) => `督办：${title}`,
  print: '打印看板',
  more: '再看 20 件',
  loading: '正在读取',
  toWorkload: '看在办情况',
  toBoard: '看逾期看板',
  desk: '没有派到单位',
}
