/** Words of 您还能做什么. What each right is comes from the service, with its law. */
export const text = {
  title: '您还能做什么',
  where: (place: string) => `到哪里：${place}`,
  source: (law: string) => `依据：${law}`,
  last: (day: string) => `最后一天 ${day}`,
  from: (day: string) => `从 ${day} 算起，当天不算`,
  provisional: '节假日安排公布后可能推后',
  past: (title: string) => `已经过了：${title}`,
  pastDay: (day: string) => `最后一天是 ${day}`,
  remind: '提醒我',
  remindHint: '点“提醒我”，到期前 7 天和前 1 天各提醒您一次。',
  reminded: '已设提醒：前 7 天和前 1 天',
  unremind: '不再提醒',
  reminding: '正在保存',
  calendar: '把这些日子记到日历',
  calendarBusy: '正在记',
  calendarDone: '已交给日历，请按提示保存',
  calendarFailed: '没有记到日历，请再试一次，或自己记下日子。',
  calendarHint: '日历里只写“法惠民提醒”和最后一天，不写您反映的事。',
  entry: (title: string) => `法惠民提醒：${title}的最后一天`,
  notAdvice: (phone: string) =>
    `以上是一般的法律知识，不是针对您这件事的法律意见。能不能受理、期限怎么算，由法院、复议机关等决定。拿不准请打 ${phone}。`,
}
