import { Fault } from './fault'

const RETRY_SECONDS = 5

/**
 * Lets a costly piece of work run `atOnce` times, keeps `waiting` callers in line, and turns the others away at once:
 * a queue that grows for ever answers nobody.
 * @throws Fault unavailable with Retry-After
 */
export function bounded<In, Out>(work: (input: In) => Promise<Out>, { atOnce, waiting }: Bounds) {
  let running = 0
  const line: (() => void)[] = []

  return async (input: In): Promise<Out> => {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new Fault('unavailable', [], RETRY_SECONDS)
      await new Promise<void>((resolve) => line.push(resolve))
    } else running++
    try {
      return await work(input)
    } finally {
      // The place goes to the next in line as it is, so that nobody slips in between.
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
type Bounds = { atOnce: number; waiting: number }
