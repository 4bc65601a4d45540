import {
  addGlobalErrorListener,
  addGlobalWarningListener,
  removeGlobalErrorListener,
  removeGlobalWarningListener,
} from 'glass-easel'
import { DeviceStorage } from './device-storage'
import { Dialogs } from './host/dialog-calls'
import { Files } from './host/file-calls'
import { HostEvents } from './host/host-events'
import { createHost } from './host/host-table'
import { WechatFace } from './host/wechat-face'
import { Surroundings } from './host/location-calls'
import { Journal } from './journal'
import { ModuleLoader, type Definition } from './module-loader'
import { Network } from './network'
import { PageStack, parseUrl } from './page-stack'
import { readProgram } from './program-files'
import { Realm } from './realm'
import { compileTemplates } from './templates'
import { createView } from './view'

/** Taro's own comp.wxml draws once before its first data has come; WeChat takes a list that is not there for an empty one. */
const NO_LIST_YET = 'The for-list data is neither Array nor Object, got type "undefined".'

export interface BootOptions {
  /** Where requests go instead of the origin compiled into the package. */
  apiOrigin?: string
  /** The phone's storage; give the same one again to open the mini-program after a crash. */
  storage?: DeviceStorage
  online?: boolean
  /** Every reply counts as quick, however slow this machine is, so that counts of updates are always the same. */
  quickReplies?: boolean
  /** What wx.login hands out; a new code each time unless given. */
  loginCode?: () => string
}

/** One process of the mini-program on a phone: logic, view and wx put together, from start to kill. */
export class RunningProgram {
  readonly storage: DeviceStorage
  readonly network: Network
  readonly dialogs = new Dialogs()
  readonly surroundings: Surroundings
  /** The photo album and the files of the mini-program. */
  readonly files: Files
  /** How the person answers WeChat itself. */
  readonly face: WechatFace
  readonly journal: Journal
  protected readonly stack: PageStack
  private readonly realm: Realm
  private readonly loader: ModuleLoader
  private readonly events: HostEvents
  private readonly launch: { path: string; query: Record<string, string> }
  private app: Definition = {}
  private logins = 0

  constructor(distDir: string, options: BootOptions = {}) {
    const files = readProgram(distDir)
    const templates = compileTemplates(files)
    const view = createView(files, templates)
    this.storage = options.storage ?? new DeviceStorage()
    this.network = new Network(options.online ?? true, options.apiOrigin)
    this.surroundings = new Surroundings(files.app.requiredPrivateInfos ?? [])
    this.journal = new Journal([...templates.warnings])
    this.realm = new Realm(this.journal, () => options.quickReplies === true && this.network.pending > 0)
    this.files = new Files(this.storage, this.realm)
    this.events = new HostEvents(this.realm)
    this.face = new WechatFace(this.events)
    this.loader = new ModuleLoader(files, view.space, this.realm)
    this.stack = new PageStack({ files, loader: this.loader, view, realm: this.realm, journal: this.journal })
    this.launch = { path: files.app.pages[0] ?? '', query: {} }
    const { realm, journal, storage, network, stack, dialogs, surroundings, events, face, launch } = this
    const loginCode = options.loginCode ?? (() => `login-code-${(this.logins += 1)}`)
    const wx = createHost({
      realm,
      journal,
      storage,
      network,
      stack,
      dialogs,
      surroundings,
      files: this.files,
      events,
      face,
      launch,
      loginCode,
    })
    realm.define({ wx, getCurrentPages: () => stack.pages.map(({ instance }) => instance) })
    addGlobalErrorListener(this.onViewError)
    addGlobalWarningListener(this.onViewWarning)
  }

  /** Opens the mini-program at its first page, or at a path with query as from a scanned code. */
  start(url?: string): void {
    if (url) Object.assign(this.launch, parseUrl(url))
    const options = this.realm.copy({ ...this.launch, scene: 1001, referrerInfo: {} })
    this.app = this.loader.loadApp()
    this.callApp('onLaunch', options)
    this.callApp('onShow', options)
    this.stack.open(this.launch.path, this.launch.query)
  }

  /** Tells the current page what WeChat tells it: onPullDownRefresh, onReachBottom, onShareAppMessage … */
  lifecycle(name: string, argument?: unknown): unknown {
    return this.stack.top.call(name, argument === undefined ? undefined : this.realm.copy(argument))
  }

  /** Whether the page answers to it at all: WeChat offers sharing only where it does. */
  handles(name: string): boolean {
    return this.stack.top.has(name)
  }

  toBackground(): void {
    this.stack.top.call('onHide')
    this.callApp('onHide', undefined)
    this.events.emit('AppHide', undefined)
  }

  toForeground(): void {
    const options = this.realm.copy({ ...this.launch, scene: 1001, referrerInfo: {} })
    this.callApp('onShow', options)
    this.events.emit('AppShow', options)
    this.stack.top.call('onShow')
  }

  /** Whether a request is under way or the logic put something off for a moment. */
  protected get busy(): boolean {
    return this.network.pending > 0 || this.realm.busy
  }

  /** The phone ends the process: nothing is unloaded, nothing more is written; what is in storage stays. */
  kill(): void {
    this.realm.stop()
    removeGlobalErrorListener(this.onViewError)
    removeGlobalWarningListener(this.onViewWarning)
  }

  private readonly onViewError = (error: unknown): false => {
    this.journal.fail(error)
    return false
  }

  private readonly onViewWarning = (message: string): false => {
    if (message !== NO_LIST_YET) this.journal.templateWarnings.push(message)
    return false
  }

  private callApp(lifecycle: string, argument: unknown): void {
    const method = this.app[lifecycle]
    if (typeof method === 'function') this.realm.guard(() => method.call(this.app, argument) as unknown)
  }
}
