/** Words of the primitives that count, and choose days. */
export const pickText = {
  day: (month: number, day: number) => `${month}月${day}日`,
  less: (what: string) => `减少${what}`,
  more: (what: string) => `增加${what}`,
}
