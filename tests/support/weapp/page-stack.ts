import type { GeneralComponent } from 'glass-easel'
import { HostFailure } from './host/call'
import type { Journal } from './journal'
import type { Definition, ModuleLoader } from './module-loader'
import type { ProgramFiles } from './program-files'
import type { Realm } from './realm'
import type { MountedPage, PageInstance, View } from './view'

/** WeChat opens no more pages than this on top of each other. */
const MAX_DEPTH = 10

export interface OpenPage {
  path: string
  query: Record<string, string>
  root: GeneralComponent
  instance: PageInstance
  call(lifecycle: string, argument?: unknown): unknown
  has(lifecycle: string): boolean
  close(): void
}

export interface StackParts {
  files: ProgramFiles
  loader: ModuleLoader
  view: View
  realm: Realm
  journal: Journal
}

export const parseUrl = (url: string): { path: string; query: Record<string, string> } => {
  const [path = '', query = ''] = url.split('?')
  return { path: path.replace(/^\//, ''), query: Object.fromEntries(new URLSearchParams(query)) }
}

/** The pages lying on top of each other, and the lifecycle each is told. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()

  constructor(private readonly parts: StackParts) {}

  get top(): OpenPage {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open: call start() first')
    return page
  }

  navigateTo(url: string): void {
    const { path, query } = this.target(url)
    this.refuseTab(path)
    if (this.pages.length >= MAX_DEPTH) throw new HostFailure('webview count limit exceed')
    this.top.call('onHide')
    this.open(path, query)
  }

  redirectTo(url: string): void {
    const { path, query } = this.target(url)
    this.refuseTab(path)
    this.drop(this.top)
    this.open(path, query)
  }

  reLaunch(url: string): void {
    const { path, query } = this.target(url)
    while (this.pages.length > 0) this.drop(this.top)
    for (const tab of this.tabs.values()) tab.close()
    this.tabs.clear()
    this.open(path, query)
  }

  switchTab(url: string): void {
    const { path } = this.target(url)
    if (!this.parts.files.tabs.has(path)) throw new HostFailure('can not switch to no-tabBar page')
    if (this.top.path === path) return
    while (this.pages.length > 0) {
      const page = this.top
      if (this.tabs.get(page.path) === page) this.pages.pop()?.call('onHide')
      else this.drop(page)
    }
    const kept = this.tabs.get(path)
    if (!kept) return this.open(path, {})
    this.pages.push(kept)
    kept.call('onShow')
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new HostFailure('cannot navigate back at first page')
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1) this.drop(this.top)
    this.top.call('onShow')
  }

  open(path: string, query: Record<string, string>): void {
    const { loader, view, realm } = this.parts
    const definition = loader.loadPage(path)
    const mounted = view.mount(path)
    const page = this.build(path, query, definition, mounted)
    this.pages.push(page)
    if (this.parts.files.tabs.has(path)) this.tabs.set(path, page)
    mounted.attach()
    page.call('onLoad', realm.copy(query))
    page.call('onShow')
    realm.later(() => page.call('onReady'))
  }

  private target(url: string): { path: string; query: Record<string, string> } {
    const target = parseUrl(url)
    if (!this.parts.files.pages.has(target.path)) throw new HostFailure(`page "${target.path}" is not found`)
    return target
  }

  private refuseTab(path: string): void {
    if (this.parts.files.tabs.has(path)) throw new HostFailure('can not navigateTo a tabbar page')
  }

  private drop(page: OpenPage): void {
    this.pages.splice(this.pages.indexOf(page), 1)
    this.tabs.delete(page.path)
    page.close()
  }

  private build(path: string, query: Record<string, string>, definition: Definition, mounted: MountedPage): OpenPage {
    const { realm } = this.parts
    const { instance, root } = mounted
    Object.assign(instance, { route: path, __route__: path, options: query })
    this.countSetData(path, instance)
    const call = (lifecycle: string, argument?: unknown) => {
      const method = instance[lifecycle] ?? definition[lifecycle]
      return typeof method === 'function' ? realm.guard(() => method.call(instance, argument) as unknown) : undefined
    }
    const has = (lifecycle: string) => typeof (instance[lifecycle] ?? definition[lifecycle]) === 'function'
    const close = () => {
      call('onUnload')
      // What the logic still had to send to a page that is gone goes nowhere.
      instance.setData = () => undefined
      mounted.release()
    }
    return { path, query, root, instance, call, has, close }
  }

  private countSetData(page: string, instance: PageInstance): void {
    const { journal } = this.parts
    const original = instance.setData.bind(instance)
    instance.setData = (change, done) => {
      const text = JSON.stringify(change)
      journal.setData.push({ page, bytes: Buffer.byteLength(text) })
      original(JSON.parse(text) as Record<string, unknown>, done)
    }
  }
}
