/** Words about what the unit promised. */
export const text = {
  title: '单位的承诺',
  states: {
    open: '还没到期',
    kept: '等您确认',
    confirmed: '您确认做到了',
    broken: '到期没做到',
    disputed: '您说没有做到',
  },
  by: (day: string) => `${day}做到`,
  keptAt: (time: string) => `${time} 单位说做到了`,
  until: (day: string, left: string) => `没有做到的，${day}都可以说，${left}。不说也不算您满意。`,
  brokenMeta: '已经自动重新办理，办理经过里有记录',
  disputedMeta: '已经告诉单位、负责人和督办员',
  confirm: '确认做到了',
  dispute: '没有做到',
  ask: {
    title: '确认做到了？',
    body: '确认以后不能再说没有做到。没看过现场的，可以过几天再来。',
    confirm: '确认做到了',
    busy: '正在确认',
    keep: '先不确认',
    done: '已确认',
  },
  said: '单位说',
}
