/** 代办 while filing. */
export const elderText = {
  title: (phone: string) => `您在替 ${phone} 反映`,
  text: '诉求算 TA 的，TA 会收到短信，随时能看。写的是 TA 的事，姓名也写 TA 的。',
  name: '对方的姓名',
  onlyNamed: '代办只能实名或保密。要匿名，请 TA 自己来，或请 TA 打热线。',
}
