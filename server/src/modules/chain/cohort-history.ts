import { createTree } from './merkle'
import type { Cohort } from './repository'

/** One event as roots see it. */
export type Step = { number: string; rootDay: string; link: Buffer }
export type CohortOfDay = Cohort & { day: string }

const dayOfNumber = (number: string) => `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`

function historyOf(cohort: string, steps: readonly Step[]): CohortOfDay[] {
  const byDay = new Map<string, Map<string, Buffer>>()
  for (const { number, rootDay, link } of steps) {
    const ends = byDay.get(rootDay) ?? new Map<string, Buffer>()
    byDay.set(rootDay, ends.set(number, link))
  }
  const heads = new Map<string, Buffer>()
  let places = new Map<string, number>()
  let tree = createTree()
  return [...byDay.keys()].sort().map((day) => {
    const ends = byDay.get(day)!
    const grows = [...ends.keys()].some((number) => !heads.has(number))
    for (const [number, link] of ends) heads.set(number, link)
    if (grows) {
      const order = [...heads.keys()].sort()
      places = new Map(order.map((number, n) => [number, n]))
      tree = createTree(order.map((number) => heads.get(number)!))
    } else for (const [number, link] of ends) tree.set(places.get(number)!, link)
    return { cohort, day, tickets: heads.size, root: tree.root() }
  })
}

/**
 * How the root of each cohort became what it is, worked out anew from all events in the order of their numbers; holds one
 * cohort at a time, however many years there are.
 */
export function createCohortHistory(tell: (row: CohortOfDay) => void) {
  let cohort = ''
  let steps: Step[] = []
  const finish = () => {
    for (const row of historyOf(cohort, steps)) tell(row)
    steps = []
  }
  return {
    add(step: Step) {
      const own = dayOfNumber(step.number)
      if (own !== cohort) finish()
      cohort = own
      steps.push(step)
    },
    finish,
  }
}
