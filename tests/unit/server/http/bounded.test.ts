import { bounded } from '../../../../server/src/plugins/http/bounded'

const setUp = (bounds: { atOnce: number; waiting: number }) => {
  const open: (() => void)[] = []
  let most = 0
  let running = 0
  const work = bounded(async (name: string) => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => open.push(resolve))
    running--
    if (name === 'broken') throw new Error('it broke')
    return name
  }, bounds)
  const settle = async () => {
    for (let n = 0; n < 50; n++) {
      open.shift()?.()
      await Promise.resolve()
    }
  }
  return { work, settle, most: () => most }
}
const outcomes = async (work: Promise<string>[]) =>
  (await Promise.allSettled(work)).map((result) =>
    result.status === 'fulfilled' ? result.value : ((result.reason as { code?: string }).code ?? 'it broke'),
  )

test('however many ask at once, two hashes run, the next three wait their turn, and the others are told to come back', async () => {
  const { work, settle, most } = setUp({ atOnce: 2, waiting: 3 })
  const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => work(name))
  const all = outcomes(asked)
  await settle()
  expect(await all).toEqual(['a', 'b', 'c', 'd', 'e', 'unavailable', 'unavailable'])
  expect(most()).toBe(2)
})

test('who is turned away is told when to try again', async () => {
  const { work, settle } = setUp({ atOnce: 1, waiting: 0 })
  const first = work('a')
  await expect(work('b')).rejects.toMatchObject({ statusCode: 503, retryAfterSeconds: 5 })
  await settle()
  expect(await first).toBe('a')
})

test('one that fails gives its place back', async () => {
  const { work, settle } = setUp({ atOnce: 1, waiting: 1 })
  const both = outcomes([work('broken'), work('b')])
  await settle()
  expect(await both).toEqual(['it broke', 'b'])
  const later = outcomes([work('c')])
  await settle()
  expect(await later).toEqual(['c'])
})
