const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A day as people say it: 12月14日(周一). @param day YYYY-MM-DD */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日(${weekdays[date.getUTCDay()]})`
}
