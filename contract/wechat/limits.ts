export const wechatLimits = {
  /** Between 微信登录 and proving a phone. */
  bindTicketMinutes: 10,
  /** WeChat keeps no count for us; more than this nobody needs. */
  consentsOfAKind: 20,
} as const
