import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { canonical } from '../../../../server/src/plugins/crypto/canonical'
import { createCohortHistory, type CohortOfDay, type Step } from '../../../../server/src/modules/chain/cohort-history'
import { cohortOf, createCohortTree } from '../../../../server/src/modules/chain/cohort-tree'
import { type ChainedEvent, genesis, linkEvent } from '../../../../server/src/modules/chain/link'
import { createTree, merkleRoot } from '../../../../server/src/modules/chain/merkle'

const sm3 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const event: ChainedEvent = {
  number: '202611249901020000017',
  seq: 2,
  kind: 'progressed',
  at: '2026-11-24T02:00:00.000Z',
  by: 'handler',
  unit: 'urban-management',
  staffNo: 'CG-01',
  payload: { text: '去看过了', photos: undefined, b: 1, a: [true, null] },
}
const salt = Buffer.alloc(16, 7)

test('the hash of SM3 is that of GB/T 32905-2016', () => {
  expect(sm3('abc').toString('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})

test('anyone can make the same link from the words of docs/chain.md', () => {
  const text =
    '{"at":"2026-11-24T02:00:00.000Z","by":"handler","kind":"progressed","number":"202611249901020000017",' +
    '"payload":{"a":[true,null],"b":1,"text":"去看过了"},"seq":2,"staffNo":"CG-01","unit":"urban-management"}'
  const commitment = sm3(salt, text)
  const previous = genesis(event.number)
  expect(previous).toEqual(sm3(event.number))
  const hash = sm3(previous, Buffer.from([0, 0, 0, 2]), event.at, commitment)
  expect(linkEvent(event, previous, salt)).toEqual({ commitment, hash })
})

test('equal content has one canonical form, in whatever order the database gives it back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      const turned: unknown = JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
        part && typeof part === 'object' && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).reverse())
          : part,
      )
      expect(canonical(turned)).toBe(canonical(plain))
      expect(JSON.parse(canonical(plain))).toEqual(plain)
    }),
  )
})

test('a tree changed leaf by leaf has the root of one made at once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.uint8Array({ minLength: 1, maxLength: 8 })), { minLength: 1 }),
      (steps) => {
        const tree = createTree()
        const leaves: Buffer[] = []
        for (const [where, bytes] of steps) {
          const place = Math.min(where, leaves.length)
          leaves[place] = Buffer.from(bytes)
          tree.set(place, leaves[place])
          expect(tree.root()).toEqual(merkleRoot(leaves))
        }
      },
    ),
  )
})

test('the roots of cohorts are the same worked out from all events as from the heads of one day', () => {
  const number = fc.tuple(fc.nat(2), fc.nat(9)).map(([day, n]) => `2026110${day + 1}${String(n).padStart(13, '0')}`)
  const days = ['2026-11-05', '2026-11-06', '2026-11-07']
  const steps = fc
    .array(fc.tuple(number, fc.nat(2), fc.nat(9)), { minLength: 1, maxLength: 60 })
    .map((made) =>
      made.map(([of, day, link]): Step => ({ number: of, rootDay: days[day]!, link: Buffer.from([day, link]) })),
    )
    .map((made) => made.sort((a, b) => (a.number + a.rootDay < b.number + b.rootDay ? -1 : 1)))
  fc.assert(
    fc.property(steps, (made) => {
      const told: CohortOfDay[] = []
      const history = createCohortHistory((row) => told.push(row))
      for (const step of made) history.add(step)
      history.finish()
      for (const { cohort, day, tickets, root } of told) {
        const heads = new Map<string, Buffer>()
        for (const step of made)
          if (step.number.startsWith(cohort.replaceAll('-', '')) && step.rootDay <= day)
            heads.set(step.number, step.link)
        expect({ cohort, tickets, root }).toEqual(
          cohortOf(
            cohort,
            [...heads.keys()].sort().map((of) => heads.get(of)!),
          ),
        )
      }
      const tree = createCohortTree()
      for (const row of told) tree.set(row)
      const last = new Map(told.map((row) => [row.cohort, row]))
      expect(tree.now()).toEqual(createCohortTree([...last.values()].reverse()).now())
    }),
  )
})
