import { randomBytes } from 'node:crypto'
import type { DeviceStorage } from '../device-storage'
import type { Journal } from '../journal'
import type { Network } from '../network'
import type { PageStack } from '../page-stack'
import type { Realm } from '../realm'
import { Caller, HostFailure, type CallOptions, type HostFunction } from './call'
import { ACCOUNT, CAPSULE, DEVICE } from './device'
import type { Dialogs } from './dialog-calls'
import { drawingCalls } from './drawing-calls'
import type { Files } from './file-calls'
import type { HostEvents } from './host-events'
import type { Surroundings } from './location-calls'
import { navigationCalls } from './navigation-calls'
import { networkCalls } from './network-calls'
import { storageCalls } from './storage-calls'
import { uploadCalls } from './upload-calls'
import type { WechatFace } from './wechat-face'

export interface HostParts {
  realm: Realm
  journal: Journal
  storage: DeviceStorage
  network: Network
  stack: PageStack
  dialogs: Dialogs
  surroundings: Surroundings
  files: Files
  events: HostEvents
  face: WechatFace
  launch: { path: string; query: Record<string, string> }
  loginCode: () => string
}

/** Calls that only have to succeed; what they were given is in the journal. */
const NOTED = [
  'showToast hideToast showLoading hideLoading setNavigationBarTitle setNavigationBarColor showNavigationBarLoading',
  'hideNavigationBarLoading startPullDownRefresh stopPullDownRefresh pageScrollTo showShareMenu hideShareMenu updateShareMenu',
  'setTabBarBadge removeTabBarBadge setTabBarItem showTabBar hideTabBar showTabBarRedDot hideTabBarRedDot setBackgroundColor',
  'hideKeyboard vibrateShort vibrateLong makePhoneCall setClipboardData addPhoneCalendar saveImageToPhotosAlbum previewImage openLocation',
  'authorize openSetting openPrivacyContract setKeepScreenOn reportEvent shareFileMessage',
].flatMap((line) => line.split(' '))

/** The largest length wx.getRandomValues accepts. */
const MAX_RANDOM = 1_048_576

const randomValues = (options: CallOptions, realm: Realm) => {
  const length = Number(options.length)
  if (!(length > 0 && length <= MAX_RANDOM)) throw new HostFailure('invalid length')
  return { randomValues: realm.arrayBuffer(randomBytes(length)) }
}

/** Every wx function this runner answers, in one table: `later` by callback, `now` at once. */
const hostTable = (parts: HostParts, caller: Caller) => {
  const { realm, journal, launch, loginCode, events } = parts
  const storage = storageCalls(parts.storage, realm)
  const network = networkCalls(parts.network, realm, caller)
  const enterOptions = () => realm.copy({ ...launch, scene: 1001, referrerInfo: {} })
  const device = () => realm.copy(DEVICE)

  const later: Record<string, HostFunction> = {
    ...Object.fromEntries(NOTED.map((name): [string, HostFunction] => [name, () => undefined])),
    ...storage.later,
    ...network.later,
    ...parts.dialogs.later,
    ...parts.surroundings.later,
    ...parts.files.later,
    ...parts.face.later,
    ...navigationCalls(parts.stack),
    getSystemInfo: device,
    getSystemInfoAsync: device,
    getSetting: () => ({ authSetting: {} }),
    getRandomValues: (options) => randomValues(options, realm),
    login: () => ({ code: loginCode() }),
    checkSession: () => undefined,
    canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://tmp/canvas.png' }),
  }
  const now: Record<string, unknown> = {
    ...storage.now,
    ...network.now,
    ...parts.files.now,
    ...uploadCalls(parts.files, parts.network, realm, caller),
    ...events.calls,
    ...drawingCalls(journal, realm),
    env: realm.copy({ USER_DATA_PATH: 'wxfile://usr' }),
    getSystemInfoSync: device,
    getWindowInfo: device,
    getDeviceInfo: device,
    getAppBaseInfo: device,
    getSystemSetting: () => realm.copy({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => realm.copy({ locationAuthorized: 'not determined' }),
    getAccountInfoSync: () => realm.copy(ACCOUNT),
    getMenuButtonBoundingClientRect: () => realm.copy(CAPSULE),
    getLaunchOptionsSync: enterOptions,
    getEnterOptionsSync: enterOptions,
    ...parts.face.now,
    nextTick: (task: () => void) => realm.later(task),
    reportAnalytics: () => undefined,
  }
  return { later, now }
}

/** webpack keeps its chunks on wx, and Taro looks whether the cloud functions, which are not ours, are there. */
const OWN_NAMES = new Set(['webpackJsonp', 'cloud'])

/** The `wx` of the logic layer. Names read and not there are noted: WeChat may have them, this runner has not. */
export const createHost = (parts: HostParts): Record<string, unknown> => {
  const caller = new Caller(parts.realm, parts.journal)
  const { later, now } = hostTable(parts, caller)
  const wrapped = Object.entries(parts.face.guarded(later)).map(
    ([name, answer]) => [name, caller.wrap(name, answer)] as const,
  )
  const table: Record<string, unknown> = { ...now, ...Object.fromEntries(wrapped) }
  table.canIUse = (schema: string) => (schema.split('.')[0] ?? '') in table
  return new Proxy(table, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target) && !OWN_NAMES.has(name)) parts.journal.missing.add(name)
      return target[name as string]
    },
  })
}
