import { join } from 'node:path'
import type { Script } from 'node:vm'
import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { resolveId, type ProgramFiles } from './program-files'
import { Realm } from './realm'

export type Definition = Record<string, unknown>

/** Property types of the realm (its String, its Object …) have to become this realm's, which the framework compares with. */
const HOST_TYPES: Record<string, unknown> = { String, Number, Boolean, Object, Array, Function }

const hostType = (type: unknown): unknown => (typeof type === 'function' ? (HOST_TYPES[type.name] ?? type) : type)

const withHostTypes = (definition: Definition): Definition => {
  const { properties } = definition
  if (typeof properties !== 'object' || properties === null) return definition
  const mapped = Object.entries(properties).map(([name, property]: [string, unknown]) => {
    if (typeof property !== 'object' || property === null) return [name, hostType(property)]
    return [name, { ...property, type: hostType((property as Definition).type) }]
  })
  return { ...definition, properties: Object.fromEntries(mapped) as Definition }
}

const scripts = new Map<string, Script>()

const scriptOf = (files: ProgramFiles, id: string): Script => {
  const path = join(files.dir, `${id}.js`)
  const script = scripts.get(path) ?? Realm.script(files.read(`${id}.js`), path)
  scripts.set(path, script)
  return script
}

/** Loads the package's scripts and gathers what they register through App, Page and Component. */
export class ModuleLoader {
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly definitions = new Map<string, Definition>()
  private app: Definition | undefined
  /** `Page` and `Component` belong to the file being loaded; Taro calls them from another file of the package. */
  private loading: { id: string; env: ComponentEnv } | undefined

  constructor(
    private readonly files: ProgramFiles,
    private readonly space: CodeSpace,
    private readonly realm: Realm,
  ) {
    realm.define({
      App: (app: Definition) => (this.app = app),
      getApp: () => this.app,
      Page: (definition: Definition) => this.register(definition).Page(definition),
      Component: (definition: Definition) => this.register(definition).Component(withHostTypes(definition)),
      Behavior: (definition: Definition) => this.current().env.Behavior(definition),
      requirePlugin: () => {
        throw new Error('plugins are not available')
      },
      __wxConfig: {},
    })
  }

  /** app.js first: it carries the chunks every page hangs on. */
  loadApp(): Definition {
    this.load('app')
    if (!this.app) throw new Error('app.js never called App()')
    return this.app
  }

  /** Loads a page with all the components it uses, and gives what it registered. */
  loadPage(id: string): Definition {
    this.loadUnit(id, new Set())
    return this.definitions.get(id) ?? {}
  }

  private loadUnit(id: string, seen: Set<string>): void {
    if (seen.has(id)) return
    seen.add(id)
    for (const reference of Object.values(this.files.config(id).usingComponents ?? {}))
      this.loadUnit(resolveId(id, reference), seen)
    if (this.definitions.has(id)) return
    this.space.componentEnv(id, (env) => {
      const before = this.loading
      this.loading = { id, env }
      try {
        this.load(id)
      } finally {
        this.loading = before
      }
    })
    if (!this.definitions.has(id)) throw new Error(`${id}.js registered neither a page nor a component`)
  }

  private load(id: string): unknown {
    const known = this.modules.get(id)
    if (known) return known.exports
    const module = { exports: this.realm.evaluate('({})') }
    this.modules.set(id, module)
    const require = (reference: string) => this.load(resolveId(id, reference).replace(/\.js$/, ''))
    this.realm.module(scriptOf(this.files, id)).call(undefined, require, module, module.exports)
    return module.exports
  }

  private current(): { id: string; env: ComponentEnv } {
    if (!this.loading) throw new Error('Page, Component and Behavior may only be called while a file is being loaded')
    return this.loading
  }

  private register(definition: Definition): ComponentEnv {
    const { id, env } = this.current()
    this.definitions.set(id, definition)
    return env
  }
}
