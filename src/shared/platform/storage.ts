import Taro from '@tarojs/taro'

/** Small values kept on this device. A full or forbidden storage never breaks a page: reading gives null, writing false. */
export const storage = {
  get<T>(key: string): T | null {
    try {
      const text = Taro.getStorageSync<string>(key)
      return text ? (JSON.parse(text) as T) : null
    } catch {
      return null
    }
  },
  set(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  keys(): string[] {
    try {
      return Taro.getStorageInfoSync().keys
    } catch {
      return []
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // Nothing was kept there.
    }
  },
}
