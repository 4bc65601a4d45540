/** Draws that are the same for the same seed, on every machine. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number 0 ≤ n < `below`. */
  int(below: number): number
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** An entry by its weight. */
  weigh<T>(list: readonly (readonly [entry: T, weight: number])[]): T
  /** Mostly near the middle, sometimes many times as long; both in the same unit. */
  lasting(median: number, spread?: number): number
  bytes(length: number): Buffer
}

const hashed = (text: string) => {
  let h = 2166136261
  for (let n = 0; n < text.length; n++) h = Math.imul(h ^ text.charCodeAt(n), 16777619)
  return h >>> 0
}

/** mulberry32: small, quick, and long enough for a month of tickets. */
export function createRandom(seed: string): Random {
  let state = hashed(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    int,
    between: (from, to) => from + next() * (to - from),
    chance: (share) => next() < share,
    pick: (list) => list[int(list.length)]!,
    weigh(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [entry, weight] of list) if ((left -= weight) < 0) return entry
      return list.at(-1)![0]
    },
    lasting: (median, spread = 0.8) => median * Math.exp(spread * normal()),
    bytes: (length) => Buffer.from(Array.from({ length }, () => int(256))),
  }
}
