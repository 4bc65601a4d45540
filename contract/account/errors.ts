export const accountErrors = {
  code_wrong: { status: 422, title: '验证码不对', detail: '验证码不对或已过期，请核对后重填，或重新获取。' },
  code_exhausted: { status: 422, title: '请重新获取验证码', detail: '输错次数太多，这个验证码已作废，请重新获取。' },
  sms_unavailable: {
    status: 503,
    title: '短信暂时发不出去',
    detail: '短信验证码暂时发不出去，请过几分钟再试。急事请打便民热线；匿名反映不用登录。',
  },
  code_too_soon: { status: 429, title: '请稍后再获取', detail: '获取验证码太频繁，请过一会儿再试。' },
} as const
