import type { DeviceStorage } from '../device-storage'
import type { Realm } from '../realm'
import { HostFailure, type CallOptions, type HostFunction } from './call'

const keyOf = (options: CallOptions) => String(options.key)

const info = (storage: DeviceStorage) => ({
  keys: storage.keys,
  currentSize: Math.ceil(storage.bytes / 1024),
  limitSize: 10240,
})

const write = (storage: DeviceStorage, key: string, value: unknown) => {
  try {
    storage.set(key, value)
  } catch (error) {
    throw new HostFailure((error as Error).message)
  }
}

export const storageCalls = (storage: DeviceStorage, realm: Realm) => {
  const read = (key: string) => realm.copy(storage.get(key))
  const later: Record<string, HostFunction> = {
    setStorage: (options) => write(storage, keyOf(options), options.data),
    getStorage: (options) => {
      if (!storage.has(keyOf(options))) throw new HostFailure('data not found')
      return { data: read(keyOf(options)) }
    },
    removeStorage: (options) => storage.remove(keyOf(options)),
    clearStorage: () => storage.clear(),
    getStorageInfo: () => info(storage),
  }
  const now = {
    setStorageSync: (key: string, value: unknown) => write(storage, key, value),
    getStorageSync: (key: string) => (storage.has(key) ? read(key) : ''),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.copy(info(storage)),
  }
  return { later, now }
}
