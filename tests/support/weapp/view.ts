import { Element, EmptyBackendContext, type GeneralComponent } from 'glass-easel'
import { MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { registerBuiltInTags } from './built-in-tags'
import type { ProgramFiles } from './program-files'
import type { CompiledTemplates } from './templates'

/** The object a page's own methods run on; WeChat puts `route` and `options` on it. */
export interface PageInstance {
  setData(change: Record<string, unknown>, done?: () => void): void
  [key: string]: unknown
}

export interface MountedPage {
  instance: PageInstance
  root: GeneralComponent
  attach(): void
  release(): void
}

export interface View {
  space: CodeSpace
  mount(id: string): MountedPage
}

/**
 * The view layer: WeChat's own component framework. Its empty backend keeps the tree and drops the pixels,
 * so there is no layout here, and nothing to measure on a screen.
 */
export const createView = (files: ProgramFiles, templates: CompiledTemplates): View => {
  const env = new MiniProgramEnv()
  const builtIn = registerBuiltInTags(files, env.getGlobalCodeSpace())
  const space = env.createCodeSpace('', true)
  for (const [tag, definition] of builtIn) space.getComponentSpace().setGlobalUsingComponent(tag, definition)
  for (const id of templates.ids) {
    space.addCompiledTemplate(id, templates.get(id))
    space.addComponentStaticConfig(id, files.config(id))
  }
  const backend = env.associateBackend(new EmptyBackendContext())

  const mount = (id: string): MountedPage => {
    const root = backend.createRoot('body', space, id)
    return {
      instance: root.get() as unknown as PageInstance,
      root: root.getComponent(),
      attach: () => Element.pretendAttached(root.getComponent()),
      release: () => root.release(),
    }
  }
  return { space, mount }
}
