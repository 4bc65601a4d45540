export const text = {
  title: '我的',
  citizen: '群众',
  signedOut: { title: '还没有登录', desc: '登录后可以实名或保密反映诉求', action: '登录' },
  desk: { title: '工作台', desc: (role: string) => `以${role}身份办理工单` },
  notifications: { title: '通知', unread: (count: number) => `${count} 条未读` },
  disclosures: { title: '谁看过我的信息', desc: '每一次都有记录' },
  sessions: { title: '登录的设备', desc: '不是您的，可以让它退出' },
  lookup: { title: '用查询码查匿名诉求', desc: '不用登录' },
  elder: { title: '关怀版', desc: '字更大，一页一件事', on: '切到关怀版', off: '切回标准版' },
  phones: {
    call: '打电话',
    hotline: (phone: string) => `政务服务热线 ${phone}`,
    legal: (phone: string) => `公共法律服务热线 ${phone}`,
    legalDesc: '拿不准法律问题，可以问这里',
  },
  settings: { title: '设置', desc: '我们存了什么，退出登录' },
  outbox: { title: '演示发件箱', desc: '本来会发出去的短信和微信' },
}
