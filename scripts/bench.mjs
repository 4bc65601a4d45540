// The times of the product, measured in one run and printed beside their budgets; writes nothing into this folder but dist.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from './build-server.mjs'
import { benchChain, EVENTS } from './bench/chain.mjs'
import { benchFiling, CONCURRENCY } from './bench/filing.mjs'
import { AT_ONCE, benchLists } from './bench/lists.mjs'
import { benchMemory, REQUESTS } from './bench/memory.mjs'
import { benchPageSpeed } from './bench/page-speed.mjs'
import { benchReadiness } from './bench/readiness.mjs'

const rows = []
let missed = false

function row(what, figure, unit, budget, held, note = '') {
  missed ||= !held
  rows.push({
    what,
    figure: `${figure} ${unit}`,
    budget: `${budget} ${unit}`.trim(),
    result: held ? 'ok' : 'MISSED',
    note,
  })
}

async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'fahuimin-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const load = () => loadavg()[0].toFixed(1)
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, load before ${load()}`,
)
await buildServer()

const filing = await inFolder(benchFiling)
const rates = `${filing.service.toFixed(0)} against ${filing.bare.toFixed(0)} filings a second, ${CONCURRENCY} at a time, fsync ${filing.fsync}`
row('P6 filing: service ÷ bare driver', filing.ratio.toFixed(2), '', '≥ 0.60', filing.ratio >= 0.6, rates)

const chain = await inFolder(benchChain)
const beside = chain.beside / chain.alone
row(
  'filing while the chain is sealed ÷ filing alone',
  beside.toFixed(2),
  '',
  '≥ 0.60',
  beside >= 0.6,
  `${chain.beside.toFixed(0)} against ${chain.alone.toFixed(0)} filings a second; sealing ${chain.sealing.toFixed(0)} events a second`,
)
row(
  `${EVENTS.toLocaleString('en')} events verified`,
  chain.seconds.toFixed(1),
  's',
  '≤ 30',
  chain.seconds <= 30,
  `${(chain.events / chain.seconds).toFixed(0)} events a second, ${chain.days} daily roots made in ${chain.roots.toFixed(1)} s`,
)

const { results, scans, tickets } = await inFolder(benchLists)
const slowest = results.toSorted((a, b) => b.p95 - a.p95)
console.table(slowest.slice(0, 15).map(({ name, alone, p50, p95 }) => ({ name, alone, p50, p95 })))
row(
  `P7 slowest of ${results.length} lists, ${tickets.toLocaleString('en')} tickets`,
  slowest[0].p95.toFixed(1),
  'ms',
  '≤ 50',
  slowest[0].p95 <= 50,
  `p95 of ${slowest[0].name}, ${AT_ONCE} at a time; alone ${slowest[0].alone.toFixed(1)} ms`,
)
row('P7 large tables read whole', scans.length, '', '0', scans.length === 0, scans.join('; '))

const { milliseconds, worst } = await inFolder(benchReadiness)
row(
  'P8 ready on an existing database',
  Math.round(milliseconds),
  'ms',
  '≤ 2000',
  milliseconds <= 2000,
  `worst ${Math.round(worst)} ms`,
)

const { before, after, highest, perSecond } = await inFolder(benchMemory)
const memory = `${before.toFixed(0)} MB before, highest ${highest.toFixed(0)} MB, ${perSecond.toFixed(0)} requests a second`
row(`P8 memory after ${REQUESTS.toLocaleString('en')} requests`, Math.round(after), 'MB', '≤ 200', after <= 200, memory)

try {
  const page = await inFolder(benchPageSpeed)
  const first = `first paint ${Math.round(page.fcp)} ms`
  row('P5 performance', Math.round(page.performance), '', '≥ 90', page.performance >= 90, first)
  row('P5 largest paint', Math.round(page.lcp), 'ms', '≤ 2200', page.lcp <= 2200)
  row('P5 blocking time', Math.round(page.tbt), 'ms', '≤ 300', page.tbt <= 300)
  row('P5 layout shift', page.cls.toFixed(3), '', '≤ 0.02', page.cls <= 0.02)
  row('P5 accessibility', page.accessibility, '', '100', page.accessibility === 100)
  row('P5 best practices', page.bestPractices, '', '100', page.bestPractices === 100)
} catch (error) {
  // What was measured before is told all the same.
  row('P5 page speed', 'not measured', '', '', false, error.message.slice(0, 200))
}

console.table(rows)
console.log(`load after ${load()}; figures of a busy machine say little`)
process.exitCode = missed ? 1 : 0
