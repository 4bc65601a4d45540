import { cpSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserFlags, browserPath } from '../browser.mjs'
import { install, isInstalled } from '../installed.mjs'
import { precompress } from '../precompress.mjs'
import { root } from '../run-program.mjs'
import { startBuilt } from './built-service.mjs'
import { median } from './median.mjs'

const RUNS = 5
const home = join(root, 'tests', 'lighthouse')
const categories = { performance: 'performance', accessibility: 'accessibility', bestPractices: 'best-practices' }
const audits = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  fcp: 'first-contentful-paint',
}

async function tools() {
  if (!isInstalled(home)) {
    const problem = install(home)
    if (problem) throw new Error(problem)
  }
  const from = createRequire(join(home, 'package.json'))
  const load = async (name) => import(pathToFileURL(from.resolve(name)).href)
  return { lighthouse: (await load('lighthouse')).default, launch: (await load('chrome-launcher')).launch }
}

/**
 * Lighthouse's mobile audit of the home page, the median of five runs: scores 0-100, lcp, fcp and tbt in milliseconds, cls.
 * @throws Error when there is no built H5 app
 */
export async function benchPageSpeed(folder) {
  const built = join(root, 'dist', 'h5')
  if (!existsSync(join(built, 'index.html'))) throw new Error('There is no H5 app: npm run build:h5 first.')
  const web = join(folder, 'h5')
  cpSync(built, web, { recursive: true })
  precompress(web)
  const { lighthouse, launch } = await tools()
  const service = await startBuilt(join(folder, 'data'), { WEB_ROOT: web })
  try {
    const runs = []
    for (let n = 0; n < RUNS; n++) runs.push(await run(lighthouse, launch, service.url))
    return Object.fromEntries(Object.keys(runs[0]).map((figure) => [figure, median(runs.map((one) => one[figure]))]))
  } finally {
    await service.stop()
  }
}

async function run(lighthouse, launch, url) {
  const chrome = await launch({ chromePath: browserPath(), chromeFlags: ['--headless=new', ...browserFlags] })
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error' })
    return {
      ...Object.fromEntries(Object.entries(categories).map(([name, id]) => [name, lhr.categories[id].score * 100])),
      ...Object.fromEntries(Object.entries(audits).map(([name, id]) => [name, lhr.audits[id].numericValue])),
    }
  } finally {
    chrome.kill()
  }
}
