import { createHmac, randomBytes } from 'node:crypto'
import { createLimiter } from '../../../../server/src/plugins/http/limiter'
import { createTestClock } from '../../../support/test-clock'

jest.mock('node:crypto', () => {
  const real = jest.requireActual<typeof import('node:crypto')>('node:crypto')
  return { ...real, createHmac: jest.fn(real.createHmac), randomBytes: jest.fn(real.randomBytes) }
})

const limit = { most: 3, seconds: 600 }
const setUp = () => {
  const clock = createTestClock()
  const limiter = createLimiter(clock.now)
  const tries = (address: string, times: number, bucket = 'lookup') =>
    Array.from({ length: times }, () => {
      try {
        limiter.take(bucket, address, limit)
        return 'let in'
      } catch (error) {
        return (error as { code: string }).code
      }
    })
  return { clock, limiter, tries }
}
const refused = 'too_many_requests'

test('an address has its share, each purpose for itself, and nobody else’s', () => {
  const { tries } = setUp()
  expect(tries('10.0.0.1', 4)).toEqual(['let in', 'let in', 'let in', refused])
  expect(tries('10.0.0.2', 1)).toEqual(['let in'])
  expect(tries('10.0.0.1', 1, 'sign-in')).toEqual(['let in'])
})

test('the share comes back when the time is over, and the wait is told in seconds', () => {
  const { clock, tries, limiter } = setUp()
  tries('10.0.0.1', 3)
  clock.pass({ seconds: 599 })
  expect(() => limiter.take('lookup', '10.0.0.1', limit)).toThrow(expect.objectContaining({ retryAfterSeconds: 1 }))
  clock.pass({ seconds: 1 })
  expect(tries('10.0.0.1', 4)).toEqual(['let in', 'let in', 'let in', refused])
})

test('a refused try does not lengthen the wait', () => {
  const { clock, tries } = setUp()
  tries('10.0.0.1', 3)
  for (let n = 0; n < 9; n++) {
    clock.pass({ minutes: 1 })
    expect(tries('10.0.0.1', 1)).toEqual([refused])
  }
  clock.pass({ minutes: 1 })
  expect(tries('10.0.0.1', 1)).toEqual(['let in'])
})

test('a right look-up is given back, and never more than was taken', () => {
  const { limiter, tries } = setUp()
  tries('10.0.0.1', 3)
  limiter.refund('lookup', '10.0.0.1')
  expect(tries('10.0.0.1', 2)).toEqual(['let in', refused])
  for (let n = 0; n < 9; n++) limiter.refund('lookup', '10.0.0.1')
  expect(tries('10.0.0.1', 4)).toEqual(['let in', 'let in', 'let in', refused])
  limiter.refund('lookup', '10.9.9.9')
})

test('addresses are counted only under a keyed hash, and the key is thrown away every hour', () => {
  jest.mocked(createHmac).mockClear()
  jest.mocked(randomBytes).mockClear()
  const { clock, tries } = setUp()
  tries('10.0.0.1', 3)
  clock.pass({ minutes: 59 })
  tries('10.0.0.1', 1)
  const keyAt = (call: number) => (jest.mocked(createHmac).mock.calls[call]![1] as Buffer).toString('hex')
  expect(new Set([0, 1, 2, 3].map(keyAt)).size).toBe(1)
  clock.pass({ minutes: 1 })
  tries('10.0.0.1', 1)
  expect(keyAt(4)).not.toBe(keyAt(0))
  expect(jest.mocked(randomBytes)).toHaveBeenCalledTimes(2)
})
