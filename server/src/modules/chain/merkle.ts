import { sm3 } from '../../plugins/crypto/sm3'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const leafOf = (data: Buffer) => sm3(LEAF, data)
const nodeOf = (left: Buffer, right: Buffer) => sm3(NODE, left, right)

/** Pairs from the left; who has no neighbour goes up as it is: the tree of RFC 6962 with SM3. */
const above = (level: readonly Buffer[]) =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, n) => {
    const right = level[2 * n + 1]
    return right ? nodeOf(level[2 * n]!, right) : level[2 * n]!
  })

/** @throws RangeError of nothing there is no root */
export function merkleRoot(data: readonly Buffer[]): Buffer {
  if (data.length === 0) throw new RangeError('a tree needs a leaf')
  let level = data.map(leafOf)
  while (level.length > 1) level = above(level)
  return level[0]!
}

/** A tree whose leaves are added at the right or changed in place; only what stands above a change is worked out again. */
export function createTree() {
  const levels: Buffer[][] = [[]]
  return {
    get size() {
      return levels[0]!.length
    },
    set(place: number, data: Buffer) {
      levels[0]![place] = leafOf(data)
      let n = place
      for (let height = 0; levels[height]!.length > 1; height++) {
        const level = levels[height]!
        n >>= 1
        const right = level[2 * n + 1]
        const up = (levels[height + 1] ??= [])
        up[n] = right ? nodeOf(level[2 * n]!, right) : level[2 * n]!
      }
    },
    /** @throws RangeError before the first leaf */
    root(): Buffer {
      const top = levels.find((level) => level.length === 1)?.[0]
      if (!top) throw new RangeError('a tree needs a leaf')
      return top
    },
  }
}
