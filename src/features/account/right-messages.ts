/** Reminders of the person's own deadlines. */
export const rightText = {
  title: '到期提醒',
  about: (day: string, title: string) => `最后一天 ${day} · ${title}`,
  end: '不再提醒',
  failed: '没有改成，请再试一次。',
  hint: '到期前 7 天和前 1 天提醒。用过、过期或者日子变了的，会自动去掉。',
}
