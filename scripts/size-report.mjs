// Sizes of the built packages against the budget of the product. Run after both builds: npm run size
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist')
const kilo = 1000
const budget = { main: 420, sub: 200, all: 1600, js: 130, css: 12 }
const rows = []
let failed = false

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
const bytes = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0)
const zipped = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)

function row(what, size, limit) {
  const over = size > limit * kilo
  failed ||= over
  rows.push({ what, kB: (size / kilo).toFixed(1), budget: limit, result: over ? 'OVER' : 'ok' })
}

function fail(message) {
  failed = true
  console.error(message)
}

/** What WeChat uploads; notices of licences and the tool's project file are not part of a package. */
function weapp(folder) {
  const files = filesIn(folder).filter((file) => !/LICENSE\.txt$|project\.config\.json$|\.map$/.test(file))
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const inside = (root) => files.filter((file) => path.relative(folder, file).startsWith(root + path.sep))
  row('weapp main package', bytes(files) - roots.reduce((sum, root) => sum + bytes(inside(root)), 0), budget.main)
  for (const root of roots) row(`weapp ${root}`, bytes(inside(root)), budget.sub)
  row('weapp, all packages', bytes(files), budget.all)
}

/** Everything the entry page names, and the chunks of the home page that the entry script then fetches. */
function h5(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/((?:js|css)\/[^"]+)"/g)].map(([, file]) => path.join(folder, file))
  const first = [...named, ...firstPage(folder, named)]
  row('H5 first load, JS gzip', zipped(first.filter((file) => file.endsWith('.js'))), budget.js)
  row('H5 first load, CSS gzip', zipped(first.filter((file) => file.endsWith('.css'))), budget.css)
  if (/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|\sstyle=/.test(html))
    fail('index.html holds inline script or style, which the CSP refuses')
  for (const file of filesIn(folder).filter((name) => name.endsWith('.js'))) {
    try {
      execFileSync(process.execPath, ['--check', file], { stdio: 'pipe' })
    } catch (error) {
      fail(`${path.relative(dist, file)} does not parse: ${String(error.stderr).split('\n')[4] ?? ''}`)
    }
  }
}

/** The chunk ids that stand beside the first route, `Promise.all([t.e(1),t.e(2)])`, resolved to files by their leading id. */
function firstPage(folder, named) {
  const script = named
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const load = /path:"pages\/home\/index",load:(.{0,400}?)\bthen\(/s.exec(script)
  if (!load) {
    fail('the home page was not found in the H5 entry script')
    return []
  }
  const ids = [...load[1].matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id)
  return ['js', 'css'].flatMap((kind) => {
    const all = existsSync(path.join(folder, kind)) ? readdirSync(path.join(folder, kind)) : []
    return all
      .filter((file) => ids.includes(file.split('.')[0] ?? '') && file.endsWith(`.${kind}`))
      .map((file) => path.join(folder, kind, file))
  })
}

for (const [name, measure] of [
  ['weapp', weapp],
  ['h5', h5],
]) {
  const folder = process.env[`SIZE_${name.toUpperCase()}`] ?? path.join(dist, name)
  if (existsSync(folder)) measure(folder)
  else fail(`dist/${name} is missing: run npm run build:${name} first`)
}
console.table(rows)
process.exit(failed ? 1 : 0)
