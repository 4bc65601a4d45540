// npm run audit: the same tests as npm test, but long: 50 kill rounds for 5, properties tried 20,000 times or more.
// It builds and tests only; lint and its like belong to npm run check. Runs for an hour or longer.
import { loadavg } from 'node:os'
import { prepareBrowser } from './browser.mjs'
import { builds, runGates, size } from './gates.mjs'
import { runJest } from './jest-projects.mjs'

const HOURS = 4
const env = { AUDIT: '1', FC_RUNS: process.env.FC_RUNS ?? '20000' }

const noBrowser = prepareBrowser()
if (noBrowser) {
  console.error(noBrowser)
  process.exit(1)
}
console.log(
  `${new Date().toISOString()}, Node ${process.version}, load ${loadavg()[0].toFixed(1)}, FC_RUNS ${env.FC_RUNS}`,
)
const counts = [await runGates(builds), await runGates([size])]
for (const project of ['unit', 'api', 'weapp', 'e2e']) counts.push(await runJest(project, { env, minutes: HOURS * 60 }))

const sum = (what) => counts.reduce((all, count) => all + count[what], 0)
console.log(`\n${new Date().toISOString()}, load ${loadavg()[0].toFixed(1)}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
