export const text = {
  title: '没有找到这一页',
  why: '网址可能写错了，或者这一页已经移走。',
  home: '回首页',
  hotline: (number: string) => `急事请拨打 ${number}`,
}
