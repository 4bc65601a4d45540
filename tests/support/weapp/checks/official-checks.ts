/**
 * Runs miniprogram-ci over a compiled package without network; a program of its own, because that package loads
 * a thousand modules and patches globals. Arguments: folder with miniprogram-ci's package.json, compiled folder, scratch folder.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pagesOf, type AppJson } from '../program-files'
import type { Finding } from './finding'

interface Project {
  attr(): Promise<unknown>
  attrSync(): unknown
}

interface MiniprogramCi {
  Project: new (options: Record<string, unknown>) => Project
  DefaultProjectAttr: { setting: Record<string, unknown> }
  getAppJSON(project: Project): Promise<AppJson>
  getPageJSON(project: Project, options: { miniprogramRoot: string; pagePath: string }): Promise<unknown>
  analyseCode(
    project: Project,
    options: { silent: boolean },
  ): Promise<{ files: { subPackage: string | null; size: number }[] }>
  getCompiledResult(options: Record<string, unknown>): Promise<Record<string, unknown>>
}

const MEGABYTE = 1024 * 1024
const PACKAGE_LIMIT = 2 * MEGABYTE
const TOTAL_LIMIT = 30 * MEGABYTE

const [toolsDir = '', programDir = '', scratchDir = ''] = process.argv.slice(2)
const load = createRequire(join(toolsDir, 'package.json'))

/** Its one HTTP function fails at once: a check must give the same answer without a network. */
const goOffline = (): void => {
  const network = load('miniprogram-ci/dist/utils/request') as object
  const refuse = () => Promise.reject(new Error('offline'))
  Object.defineProperty(network, 'request', { value: refuse, configurable: true })
}

const openProject = (ci: MiniprogramCi): Project => {
  // A key file has to exist and is never used to sign anything.
  const privateKeyPath = join(scratchDir, 'unused.key')
  writeFileSync(privateKeyPath, 'unused')
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: programDir,
    privateKeyPath,
  })
  const { setting } = ci.DefaultProjectAttr
  const attributes = {
    ...ci.DefaultProjectAttr,
    setting: { ...setting, MaxSubpackageFullCodeSize: TOTAL_LIMIT / MEGABYTE },
  }
  project.attr = () => Promise.resolve(attributes)
  project.attrSync = () => attributes
  return project
}

const sizes = (files: { subPackage: string | null; size: number }[]): Finding[] => {
  const sums = new Map<string, number>()
  for (const { subPackage, size } of files) {
    const name = subPackage ?? 'main'
    sums.set(name, (sums.get(name) ?? 0) + size)
  }
  const total = [...sums.values()].reduce((sum, size) => sum + size, 0)
  const over = [...sums].filter(([, size]) => size > PACKAGE_LIMIT).map(([name, size]) => `${name} has ${size} bytes`)
  if (total > TOTAL_LIMIT) over.push(`all packages have ${total} bytes`)
  return over.map((detail) => ({ check: 'size', detail }))
}

const run = async (ci: MiniprogramCi): Promise<Finding[]> => {
  const found: Finding[] = []
  const attempt = async <T>(check: Finding['check'], task: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await task()
    } catch (error) {
      const { code = '', message } = error as { code?: number | string; message: string }
      found.push({ check, detail: `${code} ${message}`.trim() })
      return undefined
    }
  }
  const app = await attempt('app.json', () => ci.getAppJSON(openProject(ci)))
  for (const pagePath of app ? pagesOf(app) : [])
    await attempt('page.json', () => ci.getPageJSON(openProject(ci), { miniprogramRoot: '', pagePath }))
  const analysis = await attempt('size', () => ci.analyseCode(openProject(ci), { silent: true }))
  found.push(...sizes(analysis?.files ?? []))
  // Without these three settings it copies WXML, WXSS and JS unread and finds no syntax error.
  const setting = { es6: true, minifyWXML: true, minifyWXSS: true }
  const options = { project: openProject(ci), version: '1', setting, onProgressUpdate: () => undefined }
  await attempt('compile', () => ci.getCompiledResult(options))
  return found
}

const main = async (): Promise<void> => {
  // Its own chatter goes to stdout; the answer goes to a file.
  const ci = load('miniprogram-ci') as MiniprogramCi
  goOffline()
  writeFileSync(join(scratchDir, 'findings.json'), JSON.stringify(await run(ci)))
  process.exit(0)
}

void main()
