import { sm3 } from '../../plugins/crypto/sm3'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const leafOf = (data: Buffer) => sm3(LEAF, data)
const nodeOf = (left: Buffer, right: Buffer | undefined) => (right ? sm3(NODE, left, right) : left)

/**
 * The tree of RFC 6962 with SM3: pairs from the left, who has no neighbour goes up as it is. Leaves are added at the right or
 * changed in place; only what stands above a change is worked out again.
 */
export function createTree(data: readonly Buffer[] = []) {
  const levels: Buffer[][] = [data.map(leafOf)]
  for (let level = levels[0]!; level.length > 1; levels.push(level)) {
    const below = level
    level = Array.from({ length: Math.ceil(below.length / 2) }, (_, n) => nodeOf(below[2 * n]!, below[2 * n + 1]))
  }
  return {
    get size() {
      return levels[0]!.length
    },
    set(place: number, leaf: Buffer) {
      levels[0]![place] = leafOf(leaf)
      let n = place
      for (let height = 0; levels[height]!.length > 1; height++) {
        const level = levels[height]!
        n >>= 1
        const up = (levels[height + 1] ??= [])
        up[n] = nodeOf(level[2 * n]!, level[2 * n + 1])
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

export const merkleRoot = (data: readonly Buffer[]): Buffer => createTree(data).root()
