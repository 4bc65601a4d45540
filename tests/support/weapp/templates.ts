import { runInThisContext } from 'node:vm'
import type { template } from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { ProgramFiles } from './program-files'

type Template = template.ComponentTemplate
type TemplateGroup = Record<string, Template['content' & keyof Template]>

interface ParseWarning {
  startLine: number
  startColumn: number
  level: string
  message: string
}

export interface CompiledTemplates {
  get(id: string): Template
  ids: string[]
  /** A broken expression still renders something, so each of these has to fail the run. */
  warnings: string[]
}

/** The compiler hands out source text; it belongs to the view layer, which has no ban on generated code. */
const evaluate = (group: TmplGroup): TemplateGroup => runInThisContext(group.getTmplGenObjectGroups()) as TemplateGroup

const asTemplate = (groupList: TemplateGroup, id: string) =>
  ({ groupList, content: groupList[id] }) as unknown as Template

const compile = (files: ProgramFiles): CompiledTemplates => {
  const group = new TmplGroup()
  const warnings: string[] = []
  const ids: string[] = []
  for (const name of files.names) {
    if (name.endsWith('.wxs')) group.addScript(name.slice(0, -'.wxs'.length), files.read(name))
    if (!name.endsWith('.wxml')) continue
    const id = name.slice(0, -'.wxml'.length)
    ids.push(id)
    const found = (group.addTmpl(id, files.read(name)) ?? []) as ParseWarning[]
    for (const { startLine, startColumn, level, message } of found)
      warnings.push(`${name}:${startLine + 1}:${startColumn + 1} ${level} ${message}`)
  }
  const groupList = evaluate(group)
  return { ids, warnings, get: (id) => asTemplate(groupList, id) }
}

const compiled = new Map<string, CompiledTemplates>()

/** Compiles all WXML and WXS once per folder: a crash and a second start must not pay again. */
export const compileTemplates = (files: ProgramFiles): CompiledTemplates => {
  const known = compiled.get(files.dir) ?? compile(files)
  compiled.set(files.dir, known)
  return known
}

/** A component that shows what is put into it, as view or button do. */
export const slotTemplate = (): Template => {
  const group = new TmplGroup()
  group.addTmpl('', '<slot/>')
  return asTemplate(evaluate(group), '')
}
