import Taro from '@tarojs/taro'

/** A code of this WeChat for the service, worth one sign-in; null where there is no WeChat to sign in by. Rejects when WeChat gives none. */
export const wechatLogin: (() => Promise<string>) | null = () =>
  new Promise((resolve, reject) => {
    void Taro.login({
      success: ({ code }) => (code ? resolve(code) : reject(new Error('no code'))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
