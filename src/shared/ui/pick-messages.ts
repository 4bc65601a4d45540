/** Words of the primitives that count, and choose days. */
export const pickText = {
  month: (month: number) => `${month}月`,
  day: '日',
  less: (what: string) => `减少${what}`,
  more: (what: string) => `增加${what}`,
}
