import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
  requiredPrivateInfos?: string[]
}

export interface UnitJson {
  usingComponents?: Record<string, string>
  [key: string]: unknown
}

/** The compiled mini-program as a list of files; ids are paths without their ending, as WeChat names pages. */
export interface ProgramFiles {
  dir: string
  app: AppJson
  names: string[]
  pages: Set<string>
  tabs: Set<string>
  read(name: string): string
  config(id: string): UnitJson
}

const namesBelow = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name)
    return entry.isDirectory() ? namesBelow(path) : [path]
  })

/** Every page of app.json, those of sub-packages with their root in front. */
export const pagesOf = (app: AppJson): string[] => [
  ...app.pages,
  ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page)),
  ),
]

/** The id a relative or absolute reference in `from` points at. */
export const resolveId = (from: string, reference: string): string =>
  reference.startsWith('/') ? posix.normalize(reference.slice(1)) : posix.join(posix.dirname(from), reference)

export const readProgram = (dir: string): ProgramFiles => {
  if (!existsSync(join(dir, 'app.json'))) throw new Error(`no mini-program in ${dir}: run npm run build:weapp first`)
  const read = (name: string) => readFileSync(join(dir, name), 'utf8')
  const app = JSON.parse(read('app.json')) as AppJson
  return {
    dir,
    app,
    names: namesBelow(dir).map((path) => relative(dir, path).split(sep).join('/')),
    pages: new Set(pagesOf(app)),
    tabs: new Set((app.tabBar?.list ?? []).map((tab) => tab.pagePath)),
    read,
    config: (id) => (existsSync(join(dir, `${id}.json`)) ? (JSON.parse(read(`${id}.json`)) as UnitJson) : {}),
  }
}
