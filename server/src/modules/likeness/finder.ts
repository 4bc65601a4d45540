import type { Reason } from '@contract/neighbours/schema'
import type { Ports } from '../../plugins/ports'
import { sharedPhrases } from './phrases'
import { type Rarity, rarityOf } from './rarity'
import { likenessRepository } from './repository'
import { compare, likelihood, reasonsOf, type Told } from './score'
import { type Account, termsOf } from './terms'

/** Something told: by a citizen, or by the desk when it is published. */
export type Subject = Account & { category: string; place: string; filedAt: Date }
export type Alike<T> = { subject: T; likelihood: number; reasons: Reason[] }

/** From here on a desk is shown it, a citizen who wants to be done, and one who may have forgotten an own ticket: docs/same-problem.md has what either finds and misses. */
export const ENOUGH = { desk: 0.3, citizen: 0.5, own: 0.1 } as const

const SAMPLE = 3000
const HOUR_MS = 3_600_000

/** Finds accounts of the same thing in the world, and says why it thinks so. */
export function createFinder({ db, clock, region, log }: Pick<Ports, 'db' | 'clock' | 'region' | 'log'>) {
  let rarity: Rarity = rarityOf(new Map(), 0)
  let counted: Promise<void> | null = null
  let countedAt = -Infinity

  /** What people write of changes with the season, not within the hour. */
  async function count() {
    const { documents, pairs } = await likenessRepository(db).countPairs(SAMPLE)
    rarity = rarityOf(new Map(pairs.map(({ pair, tickets }) => [pair, tickets])), documents)
  }
  async function currentRarity(): Promise<Rarity> {
    const now = clock().getTime()
    if (now - countedAt > HOUR_MS) {
      const first = counted === null
      countedAt = now
      counted = count().catch((error: unknown) => log.warn({ reason: (error as Error).message }, 'pairs not counted'))
      if (first) await counted
    }
    return rarity
  }

  const told = (subject: Subject): Told => ({
    category: subject.category,
    parent: region.leafCategory(subject.category)?.parent ?? subject.category,
    place: subject.place,
    filedAt: subject.filedAt,
    terms: termsOf(subject),
  })
  const textOf = ({ title, story, placeDetail }: Account) => [title, story, placeDetail].join('\n')

  return {
    /** The communities of the street that a community belongs to; the thing may lie at its edge. */
    neighbourhood(place: string): string[] {
      const street = region.place(place)?.parent
      return region.places
        .filter(({ parent, level }) => level === 'community' && parent === street)
        .map(({ code }) => code)
    },

    /** Of many those that are likely about the same, most likely first. */
    async rank<T extends Subject>(
      subject: Subject,
      among: readonly T[],
      { enough, most }: { enough: number; most: number },
    ): Promise<Alike<T>[]> {
      const rare = await currentRarity()
      const mine = told(subject)
      return among
        .map((other) => {
          const theirs = told(other)
          const found = compare(mine, theirs, rare)
          return { other, theirs, found, likelihood: likelihood(found.features) }
        })
        .filter((each) => each.likelihood >= enough)
        .sort((a, b) => b.likelihood - a.likelihood)
        .slice(0, most)
        .map(({ other, theirs, found, likelihood: likely }) => {
          const phrases = sharedPhrases(textOf(subject), textOf(other), rare)
          return { subject: other, likelihood: likely, reasons: reasonsOf(mine, theirs, found, phrases) }
        })
    },
  }
}
export type Finder = ReturnType<typeof createFinder>
