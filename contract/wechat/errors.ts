export const wechatErrors = {
  wechat_code_wrong: {
    status: 422,
    title: '微信登录没有成功',
    detail: '这次微信登录已失效，请再点一次“微信登录”，或用短信验证码登录。',
  },
  wechat_refused: {
    status: 422,
    title: '微信没有同意登录',
    detail: '微信没有同意这次登录，请用短信验证码登录。',
  },
  wechat_unavailable: {
    status: 503,
    title: '微信暂时没有回应',
    detail: '微信暂时没有回应，请过一会儿再试，或用短信验证码登录。',
  },
  wechat_phone_wrong: {
    status: 422,
    title: '没有取到手机号',
    detail: '没有从微信取到能用的手机号，请再点一次，或用短信验证码登录。',
  },
  bind_ticket_over: {
    status: 422,
    title: '请再点一次微信登录',
    detail: '停留得太久了，请再点一次“微信登录”。',
  },
  wechat_not_bound: {
    status: 409,
    title: '还没有绑定微信',
    detail: '还没有绑定微信，请先在“设置”里绑定，再开提醒。',
  },
} as const
