import { type State, states } from '@contract/complaint/states'
import { accepted, objected, pending } from './at-the-desk'
import { ended, replied, reviewing, withdrawn } from './at-the-end'
import { awaiting, dispatched, handling } from './at-the-unit'
import type { Filing } from './plan'
import { createRandom } from './random'
import { createTicketLife, over, type TicketLife, type World } from './ticket-life'
import { withdrawTexts } from './texts'

/** False when nothing more comes of it. */
type Stage = (life: TicketLife) => boolean | void

const stages: Record<State, Stage> = {
  pending,
  accepted,
  dispatched,
  objected,
  handling,
  awaiting,
  replied,
  closed: ended,
  refused: ended,
  terminated: ended,
  transferred: () => false,
  withdrawn,
  reviewing,
}

/** No life is longer; the longest seen has fewer than half of it. */
const MOST_STAGES = 60

const about = (world: World, { type, problem }: Filing) =>
  (type === 'complain' || type === 'report') && world.random.chance(0.02)
    ? (world.region.suggestUnit(problem.category, problem.place)?.code ?? null)
    : null

/**
 * Lives one ticket from its filing to the end of the year.
 * @param until from that state on nobody does anything but the clock
 */
function live(world: World, filing: Filing, until?: State): TicketLife {
  const life = createTicketLife(world, filing, about(world, filing))
  const { random } = world
  try {
    for (let stage = 0; stage < MOST_STAGES; stage++) {
      const { state, detached } = life.row()
      if (state === until) break
      const leaves = !detached && stage > 0 && random.chance(0.004)
      if (leaves && life.give('withdraw', 'citizen', { reason: random.pick(withdrawTexts) })) continue
      if (stages[state](life) === false) life.rest()
    }
    life.to(world.end)
  } catch (reason) {
    if (reason !== over) throw reason
  }
  return life
}

type Setting = Omit<World, 'random'> & { seed: number }

/** The lives of these filings, each the same however the others go. */
export const liveAll = (setting: Setting, filings: readonly Filing[]): TicketLife[] =>
  filings.map((filing) => live({ ...setting, random: createRandom(`${setting.seed}/${filing.n}`) }, filing))

const TRIES = 3_000

/** So that the newest weeks of even a small year show every state: here and there another life in place of one. */
export function showEveryState(setting: Setting, lives: TicketLife[]) {
  const count = (state: State) => lives.filter((life) => life.row().state === state).length
  const taken = new Set<number>()
  for (const state of states) {
    if (count(state) > 0) continue
    for (let tried = 0; tried < TRIES && count(state) === 0; tried++) {
      // From the newest backwards, again and again.
      const n = lives.length - 1 - (tried % lives.length)
      const was = lives[n]!
      if (taken.has(n) || count(was.row().state) === 1) continue
      const random = createRandom(`${setting.seed}/${was.filing.n}/${state}/${tried}`)
      const other = live({ ...setting, random }, was.filing, state)
      if (other.row().state !== state) continue
      lives[n] = other
      taken.add(n)
    }
  }
}
