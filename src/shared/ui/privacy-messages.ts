import type { PrivacyKind } from '@/shared/platform/privacy-kinds'

/** Plain words before the first private interface; the operator's full guide is one tap away. */
export const privacyText: {
  title: string
  why: Record<PrivacyKind, string>
  kept: string
  refusal: string
  contract(name: string): string
  agree: string
  refuse: string
} = {
  title: '先请您同意隐私保护指引',
  why: {
    photos: '您要添加照片。我们只读取您选的照片，拍摄地点等信息会去掉。',
    album: '您要把图片存到相册。我们只存这一张，不看您的相册。',
    location: '您要用位置填写地点。我们只用来填这一次，不会一直定位。',
    phone: '您要用微信里的手机号登录。我们只用它建立和找回您的账户。',
    clipboard: '您要复制文字。我们只把它放进剪贴板，不读您复制过的内容。',
    calendar: '您要把日子记到手机日历。我们只添加这几天，不看您的日历。',
    other: '接下来的功能要用到微信管理的信息。我们只用在这一件事上。',
  },
  kept: '手机号等信息加密保管，不卖、不给无关的人看。',
  refusal: '不同意也能继续用：可以打字说明、手动选地点、用短信验证码登录。',
  contract: (name) => `看完整的${name || '《隐私保护指引》'}`,
  agree: '同意，继续',
  refuse: '不同意',
}
