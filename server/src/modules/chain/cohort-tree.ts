import { createTree, merkleRoot } from './merkle'
import type { Cohort } from './repository'

const leafOf = ({ cohort, tickets, root }: Cohort) => {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(tickets)
  return Buffer.concat([Buffer.from(cohort.replaceAll('-', '')), count, root])
}

/** The upper tree: all cohorts in the order of their days; each leaf is the day as 8 digits, the number of tickets, their root. */
export function createCohortTree(cohorts: readonly Cohort[] = []) {
  const known = new Map(cohorts.map((each) => [each.cohort, each]))
  let order = [...known.keys()].sort()
  let places = new Map(order.map((cohort, n) => [cohort, n]))
  let tree = createTree(order.map((cohort) => leafOf(known.get(cohort)!)))
  let tickets = cohorts.reduce((sum, each) => sum + each.tickets, 0)

  function rebuild() {
    order = [...known.keys()].sort()
    places = new Map(order.map((cohort, n) => [cohort, n]))
    tree = createTree(order.map((cohort) => leafOf(known.get(cohort)!)))
  }
  return {
    set(each: Cohort) {
      tickets += each.tickets - (known.get(each.cohort)?.tickets ?? 0)
      const isNew = !known.has(each.cohort)
      known.set(each.cohort, each)
      if (isNew && order.length > 0 && each.cohort < order.at(-1)!) return rebuild()
      if (isNew) {
        places.set(each.cohort, order.length)
        order.push(each.cohort)
      }
      tree.set(places.get(each.cohort)!, leafOf(each))
    },
    /** @throws RangeError before the first cohort */
    now: () => ({ tickets, root: tree.root() }),
  }
}

/** The lower tree: the heads of the tickets numbered on one day, in the order of their numbers. */
export const cohortOf = (cohort: string, links: readonly Buffer[]): Cohort => ({
  cohort,
  tickets: links.length,
  root: merkleRoot(links),
})
