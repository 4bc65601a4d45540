/** Words of the pieces that the tab pages show too. */
export const promptText = {
  title: '请先登录',
  text: '登录后回到这一页。',
  kept: '登录后继续。您写的内容都还在。',
  signIn: '用手机号登录',
}
