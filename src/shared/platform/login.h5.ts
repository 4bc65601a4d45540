/** There is no WeChat to sign in by in a browser. */
export const wechatLogin: (() => Promise<string>) | null = null
