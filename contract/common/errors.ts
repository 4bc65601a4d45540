/** Faults every operation may answer with. */
export const commonErrors = {
  invalid_input: { status: 422, title: '有内容需要修改', detail: '请按提示修改后再提交，您写的内容都还在。' },
  malformed_request: { status: 400, title: '请求看不懂', detail: '请求格式不对，请刷新页面后再试。' },
  sign_in_needed: {
    status: 401,
    title: '请先登录',
    detail: '登录已过期或还没有登录。请登录后继续，您写的内容都还在。',
  },
  not_found: { status: 404, title: '没有找到', detail: '没有找到，或者您不能查看。请核对后再试。' },
  precondition_required: { status: 428, title: '缺少版本号', detail: '请刷新后再操作，以免覆盖别人的处理。' },
  precondition_failed: {
    status: 412,
    title: '别人刚刚处理过',
    detail: '这件工单刚被别人处理过。请看最新情况后再决定，您写的内容都还在。',
  },
  idempotency_key_needed: { status: 428, title: '缺少提交编号', detail: '请刷新页面后再试。' },
  payload_too_large: { status: 413, title: '内容太大', detail: '提交的内容太大，请删减后再试。' },
  unsupported_media_type: { status: 415, title: '格式不支持', detail: '请用 JSON 格式提交。' },
  too_many_requests: { status: 429, title: '操作太频繁', detail: '操作太频繁，请过几分钟再试；急事请打便民热线。' },
  unavailable: { status: 503, title: '系统正忙', detail: '系统暂时忙不过来，请稍后重试；急事请打便民热线。' },
  internal: {
    status: 500,
    title: '系统出了问题',
    detail: '不是您的问题。您写的内容都还在，请稍后重试；急事请打便民热线。',
  },
} as const
