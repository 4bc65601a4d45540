/** 电话 and 代办 at the desk. */
export const callText = {
  channels: { phone: '来电登记', proxy: '代办' },
  proxy: '代办人',
  take: '来电登记',
  stop: '停止代办',
  back: '电话回访',
  byPhone: (operator: string) => `电话回访，受理员 ${operator} 记录`,
  corrected: '诉求人已更正',
}
