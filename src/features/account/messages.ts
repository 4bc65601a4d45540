/** Every word about signing in, devices, notifications and settings. */
export const text = {
  signIn: {
    bar: '登录',
    phone: {
      title: '您的手机号是多少？',
      hint: '我们发一条验证码短信，填上就能登录。第一次登录会自动建立账户。',
      label: '手机号',
      send: '获取验证码',
      sending: '正在发送',
    },
    code: {
      title: '请填写验证码',
      sentTo: (phone: string) => `已向 ${phone} 发送 6 位验证码，10 分钟内有效。`,
      label: '验证码',
      demo: (code: string) => `演示环境不发短信，验证码是 ${code}`,
      send: '登录',
      sending: '正在登录',
      again: '重新获取验证码',
      againIn: (seconds: number) => `${seconds} 秒后可以重新获取`,
      againAt: (time: string) => `${time} 后可以重新获取`,
      other: '换一个手机号',
      resent: '已重新发送',
    },
    anonymous: '匿名反映和查匿名诉求都不用登录。',
    done: '已登录',
    problem: '没有成功',
    offline: '网络断了，连上网再点一次。',
  },
  sessions: {
    title: '登录设备',
    lead: '这些设备上登录着您的账户。不认识的，请移除。',
    current: '这台设备',
    seen: (at: string) => `最近使用 ${at}`,
    since: (at: string) => `${at} 登录`,
    remove: '移除',
    dialog: {
      title: '移除这台设备的登录？',
      text: '那台设备会立即退出，再用要重新登录。',
      confirm: '确认移除',
      busy: '正在移除',
      keep: '先不移除',
    },
    done: '已移除',
  },
  notifications: {
    title: '通知',
    empty: '还没有通知',
    emptyText: '诉求有进展、轮到您了，会在这里告诉您。',
    fresh: '新',
    about: (tail: string) => `编号尾号 ${tail}`,
    more: '再看一些',
    loadingMore: '正在加载',
  },
  settings: {
    title: '设置',
    elder: '关怀版',
    elderHint: '大字、大按钮，少打扰',
    privacy: '我们存了什么',
    privacyRows: [
      {
        key: '实名',
        value:
          '存您的姓名和手机号，加密保管，和诉求分开放。承办单位看不到；确有需要时可以登记理由后查看一项，每次都记在“谁看过我的信息”。',
      },
      {
        key: '保密',
        value: '姓名和手机号加密，和诉求分开放。要看必须写明理由，再由督办员同意，每次都记录。承办单位看不到。',
      },
      {
        key: '匿名',
        value:
          '不存任何能认出您的信息：没有账户、手机号、设备编号和地址。只凭 16 位查询码查办理情况，查询码丢了谁也找不回。',
      },
    ],
    account: '登录用的手机号加密保管；验证码 10 分钟失效；登录记录只留设备类型和时间。',
    draft:
      '没交的草稿和最近看过的二十来件诉求，只存在这台设备上，没有网络时也能看。退出登录，或换别人登录，就都清掉；登录过期，草稿还留着。',
    signOut: '退出登录',
    dialog: {
      title: '退出登录？',
      text: '这台设备上看过的诉求、没交的草稿和没收好的回执都会清掉，找不回来。还没交的，请先提交；查询码请先存好。',
      confirm: '确认退出',
      busy: '正在退出',
      keep: '先不退出',
    },
    done: '已退出登录',
    localOnly: '网络断了，只在这台设备上退出了。连上网后，可以用另一次登录在“登录设备”里移除它。',
  },
  outbox: {
    title: '演示发件箱',
    lead: '演示环境不真发短信和微信。这里是本来会发出去的内容。',
    empty: '还没有要发的消息',
    emptyText: '获取验证码、诉求有进展时，这里会出现。',
    channels: { sms: '短信', wechat: '微信' },
  },
}
