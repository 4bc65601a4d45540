import { addDays, dayIndex, splitInstant } from '../../plugins/calendar/shanghai-day'
import type { Tx } from '../../plugins/db/types'
import type { Ports } from '../../plugins/ports'
import { createCohortHistory } from './cohort-history'
import { cohortOf, createCohortTree } from './cohort-tree'
import { type Cohort, chainRepository, type Place, type RootRow } from './repository'
import { BEFORE_ALL, sealSome } from './sealer'
import { statementOfRoot } from './statements'

type World = Pick<Ports, 'db' | 'clock' | 'region' | 'signer' | 'log'>
type Tree = ReturnType<typeof createCohortTree>

/** What was begun before midnight is written by then. */
const GRACE_MS = 10 * 60_000
/** From so many missing days on, all events are read once instead of some of them for each day. */
const MANY_DAYS = 40
const AT_ONCE = 5_000

/** The last day that is over. */
export function lastWholeDay(now: Date): string {
  return addDays(splitInstant(new Date(now.getTime() - GRACE_MS)).day, -1)
}

async function sealRest(tx: Tx) {
  for (let place: Place | null = BEFORE_ALL; place;) place = (await sealSome(tx, place)).next
}

async function changedCohorts(tx: Tx, day: string): Promise<Cohort[]> {
  const links = new Map<string, Buffer[]>()
  for (const { cohort, link } of await chainRepository(tx).headsOfChangedCohorts(day)) {
    const own = links.get(cohort)
    if (own) own.push(link)
    else links.set(cohort, [link])
  }
  return [...links].map(([cohort, own]) => cohortOf(cohort, own))
}

/** All that changed, by its day, after one reading of all events. */
async function everyChange(tx: Tx): Promise<Map<string, Cohort[]>> {
  const chain = chainRepository(tx)
  const byDay = new Map<string, Cohort[]>()
  const history = createCohortHistory(({ day, ...cohort }) => {
    const own = byDay.get(day)
    if (own) own.push(cohort)
    else byDay.set(day, [cohort])
  })
  for (let place = BEFORE_ALL; ;) {
    const links = await chain.listLinks(place, AT_ONCE)
    for (const step of links) history.add(step)
    const end = links.at(-1)
    if (!end) break
    place = { number: end.number, seq: end.seq }
  }
  history.finish()
  return byDay
}

/** Signs the root of each day that is over, once, whichever copy of the service comes first. */
export function createRootMaker({ db, clock, region, signer, log }: World) {
  async function close(tx: Tx, day: string, tree: Tree, changed: readonly Cohort[], previous: Buffer | null) {
    const chain = chainRepository(tx)
    for (const each of changed) tree.set(each)
    if (changed.length > 0) await chain.insertCohorts(changed.map((each) => ({ ...each, day })))
    const made = { day, ...tree.now(), previous }
    const row: RootRow = { ...made, ...signer.sign(statementOfRoot(region.code, made)), madeAt: clock() }
    await chain.insertRoot(row)
    return row.root
  }

  /** The days from `first` to `last`, in one transaction that nobody else seals in. */
  async function closeDays(tx: Tx, first: string, last: string, previous: RootRow | null) {
    const many = dayIndex(last) - dayIndex(first) >= MANY_DAYS
    const changes = many ? await everyChange(tx) : null
    const tree = createCohortTree(previous ? await chainRepository(tx).listCohorts(previous.day) : [])
    let before = previous?.root ?? null
    for (let day = first; day <= last; day = addDays(day, 1))
      before = await close(tx, day, tree, changes ? (changes.get(day) ?? []) : await changedCohorts(tx, day), before)
  }

  return {
    /** @returns how many roots were made */
    async run(): Promise<number> {
      const last = lastWholeDay(clock())
      const known = await chainRepository(db).lastRoot()
      if (known && known.day >= last) return 0
      const made = await db.transaction(async (tx) => {
        const chain = chainRepository(tx)
        await chain.sealAlone()
        const previous = await chain.lastRoot()
        await sealRest(tx)
        const first = previous ? addDays(previous.day, 1) : await chain.firstSealedDay()
        if (!first || first > last) return 0
        await closeDays(tx, first, last, previous)
        return dayIndex(last) - dayIndex(first) + 1
      })
      if (made > 0) log.info({ days: made, last }, 'daily roots signed')
      return made
    },
  }
}
