import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { GeneralComponent, GeneralComponentDefinition } from 'glass-easel'
import type { ProgramFiles } from './program-files'
import { slotTemplate } from './templates'
import { forgetTyped } from './typed-words'

const TAG = /<([a-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /([\w:.-]+)(?:="[^"]*")?/g
const SYNTAX_TAGS = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot'])
const COMMON_ATTRIBUTES = /^(id|class|style|slot|hidden|wx:.*|data-.*|(capture-)?(mut-)?(bind|catch).*)$/

const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const customTags = (files: ProgramFiles): Set<string> =>
  new Set(
    files.names
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => Object.keys(files.config(name.slice(0, -'.json'.length)).usingComponents ?? {})),
  )

/** The tags of the compiled WXML that WeChat provides, each with the attributes it is given anywhere. */
const builtInTags = (files: ProgramFiles): Map<string, Set<string>> => {
  const custom = customTags(files)
  const tags = new Map<string, Set<string>>()
  for (const name of files.names.filter((file) => file.endsWith('.wxml'))) {
    for (const [, tag = '', attributes = ''] of files.read(name).matchAll(TAG)) {
      if (SYNTAX_TAGS.has(tag) || custom.has(tag)) continue
      const properties = tags.get(tag) ?? new Set<string>()
      tags.set(tag, properties)
      for (const [, attribute = ''] of attributes.matchAll(ATTRIBUTE))
        if (!COMMON_ATTRIBUTES.test(attribute)) properties.add(camelCase(attribute))
    }
  }
  return tags
}

const givenValue = {
  type: null,
  observer(this: GeneralComponent) {
    forgetTyped(this)
  },
}

/**
 * glass-easel brings no view, button or input. They have to be components and not native nodes,
 * because `bindtap` without a prefix never fires on a native node.
 */
export const registerBuiltInTags = (files: ProgramFiles, space: CodeSpace): Map<string, GeneralComponentDefinition> => {
  const template = slotTemplate()
  return new Map(
    [...builtInTags(files)].map(([tag, names]) => {
      const properties = Object.fromEntries([...names].map((name) => [name, name === 'value' ? givenValue : null]))
      const definition = space
        .getComponentSpace()
        .define(`wx://${tag}`)
        .options({ virtualHost: false })
        .definition({ properties })
        .template(template)
        .registerComponent()
      return [tag, definition.general()]
    }),
  )
}
