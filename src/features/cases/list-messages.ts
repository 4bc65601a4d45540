/** Words of the pieces that the tab pages show too. */
export const listText = {
  kind: '诉求',
  turn: '轮到您了',
  waiting: '等对方办',
  all: (count: number) => `全部 ${count} 件`,
  urgent: '紧急',
  supervised: '督办',
  tag: { rate: '请评价', supplement: '请补充', overdue: '已超期' },
  open: { rate: '看答复并评价', supplement: '去补充情况', other: '看详情' },
  turnTitle: {
    rate: (title: string) => `请评价“${title}”的答复`,
    supplement: (title: string) => `请补充“${title}”的情况`,
    other: (title: string) => title,
  },
  desk: '受理台',
  due: {
    pending: (day: string) => `受理台最迟 ${day}决定是否受理`,
    reply: (unit: string, day: string) => `${unit}最迟 ${day}答复您`,
    answer: (day: string) => `请在 ${day}补充`,
    rate: (day: string) => `已答复。请在 ${day}评价`,
    review: (day: string) => `督办员最迟 ${day}作出复核决定`,
  },
  filed: (day: string) => `${day} 提交`,
  left: {
    working: (days: number) => `还剩 ${days} 个工作日`,
    calendar: (days: number) => `还剩 ${days} 天`,
    today: '今天到期',
    overdueWorking: (days: number) => `已超期 ${days} 个工作日`,
    overdue: '已到期',
  },
  provisional: '节假日安排公布后可能调整',
}
