export const rightErrors = {
  right_not_remindable: {
    status: 409,
    title: '不能设提醒',
    detail: '这项权利没有确定的日期，或者马上到期、已经用过，请刷新后再看。',
  },
  no_dates_yet: {
    status: 409,
    title: '还没有要记的日子',
    detail: '现在没有要记进日历的日子，有了答复再来看。',
  },
} as const
