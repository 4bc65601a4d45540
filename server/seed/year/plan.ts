import type { Identity } from '@contract/complaint/states'
import type { WorkingCalendar } from '../../src/plugins/calendar/types'
import type { Region } from '../../src/plugins/region/types'
import { dayCounts, instantsOf } from './arrivals'
import { createMatters, type Problem, type Telling } from './problems'
import { createRandom, type Random } from './random'

export const TICKETS_A_YEAR = 35_272

export type YearOrder = {
  seed: number
  years: number
  /** 1 is the whole district; a test takes less. */
  scale: number
  /** The last moment; the years end here. */
  now: Date
}
export type Filing = Telling & {
  /** Counts all tickets, by day. */
  n: number
  at: Date
  /** Counts those of its day. */
  ofDay: number
  identity: Identity
  problem: Problem
  /** Which of the people who file; null when anonymous. */
  citizen: number | null
}
export type Chunk = { name: string; days: { begins: Date; count: number; first: number }[]; count: number }

const DAY_MS = 86_400_000
const DAYS_AT_ONCE = 14
/** A few people write very often. */
const citizenOf = (random: Random, people: number) => Math.floor(people * random.next() ** 1.7)
const identities = [
  ['named', 62],
  ['confidential', 23],
  ['anonymous', 15],
] as const

export const ticketsOf = ({ years, scale }: YearOrder) => Math.round(TICKETS_A_YEAR * years * scale)
export const citizensOf = (order: YearOrder) => Math.max(20, Math.round(ticketsOf(order) / 3.5))

/** Two weeks each: small enough to share out, large enough to hold what belongs together. */
export function chunksOf(order: YearOrder, calendar: WorkingCalendar): Chunk[] {
  const today = new Date(`${calendar.dayOf(order.now)}T00:00:00+08:00`).getTime()
  const from = new Date(today - (Math.round(order.years * 365.25) - 1) * DAY_MS)
  let first = 0
  const days = dayCounts({ from, to: order.now, tickets: ticketsOf(order) }, calendar).map((day) => {
    const counted = { ...day, first }
    first += day.count
    return counted
  })
  const chunks: Chunk[] = []
  // The last one is whole: what is going on now lies in it.
  for (let end = days.length % DAYS_AT_ONCE || DAYS_AT_ONCE; end <= days.length; end += DAYS_AT_ONCE) {
    const part = days.slice(Math.max(0, end - DAYS_AT_ONCE), end)
    chunks.push({
      name: part[0]!.begins.toISOString().slice(0, 10),
      days: part,
      count: part.reduce((sum, { count }) => sum + count, 0),
    })
  }
  return chunks
}

/** How many tell of one problem: mostly one, sometimes a neighbour or two, now and then a whole street. */
function tellersOf(random: Random): number {
  const draw = random.next()
  if (draw < 0.82) return 1
  if (draw < 0.95) return 2 + random.int(2)
  return draw < 0.99 ? 4 + random.int(5) : 9 + random.int(20)
}

/** What is filed in these two weeks; the same for the same seed, region and order, in whatever order chunks are asked for. */
export function createPlan(order: YearOrder, region: Region) {
  const matters = createMatters(region)
  const people = citizensOf(order)
  return function filingsOf(chunk: Chunk): Filing[] {
    const random = createRandom(`${order.seed}/${chunk.name}`)
    const open = chunk.days.flatMap(({ begins, count, first }) =>
      instantsOf(random, begins, count, order.now).map((at, ofDay) => ({ at, ofDay, n: first + ofDay })),
    )
    const problemOf = new Array<Problem | undefined>(open.length)
    for (const [n, { at }] of open.entries()) {
      if (problemOf[n]) continue
      const problem = matters.problem(random, `${chunk.name}-${n}`, at)
      problemOf[n] = problem
      const span = DAY_MS * random.lasting(3)
      const last = open.findLastIndex((other) => other.at.getTime() < at.getTime() + span)
      // What happens to one household alone is told once.
      const others = problem.wording.spot === 'none' ? 0 : tellersOf(random) - 1
      for (let left = others; left > 0 && last > n; left--) {
        const other = n + 1 + random.int(last - n)
        problemOf[other] ??= problem
      }
    }
    return open.map((each, n) => {
      const problem = problemOf[n]!
      const telling = matters.tell(random, problem, each.at)
      const allowed = identities.filter(([name]) => name === 'named' || region.switches[name])
      const identity = telling.type === 'praise' ? 'named' : random.weigh(allowed)
      return {
        ...telling,
        ...each,
        identity,
        problem,
        citizen: identity === 'anonymous' ? null : citizenOf(random, people),
      }
    })
  }
}
