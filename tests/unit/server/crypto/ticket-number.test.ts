import fc from 'fast-check'
import { runs } from '../../../support/runs'
import { checkDigit, ticketNumber } from '../../../../server/src/plugins/crypto/ticket-number'

const key = Buffer.alloc(32, 7)
const make = (sequence: number, day = '2026-11-24', by: Buffer = key) => ticketNumber(day, '990102', sequence, by)
const inner = (number: string) => Number(number.slice(14, 20))

const fits = (number: string) => checkDigit(number.slice(0, 20)) === Number(number[20])
const number = fc.nat(999_999).map((sequence) => make(sequence))

test('no two tickets of one day share a number, first, last or in between', () => {
  // A mapping that is no permutation would collide some 600 times in a sample of this size.
  const sample = Array.from({ length: 35_000 }, (_, n) => (n < 5_000 ? n : (n * 28_571) % 1_000_000))
  const sequences = [...new Set([...sample, 999_999])]
  expect(new Set(sequences.map((sequence) => inner(make(sequence)))).size).toBe(sequences.length)
})

test('a number shows the day and the district, and its check digit fits', () => {
  expect(make(0)).toMatch(/^20261124990102\d{7}$/)
  fc.assert(fc.property(number, (made) => fits(made)))
})

test('nobody reads the order or the volume of a day off its numbers', () => {
  const firsts = Array.from({ length: 1000 }, (_, sequence) => inner(make(sequence)))
  const rising = firsts.filter((value, n) => n > 0 && value > firsts[n - 1]!).length
  expect(rising).toBeGreaterThan(400)
  expect(rising).toBeLessThan(600)
  expect(Math.max(...firsts)).toBeGreaterThan(900_000)
})

test('the same sequence gives other numbers on another day and with another key', () => {
  const numbersOf = (day: string, by: Buffer) =>
    Array.from({ length: 50 }, (_, sequence) => inner(make(sequence, day, by))).join()
  expect(
    new Set([numbersOf('2026-11-24', key), numbersOf('2026-11-25', key), numbersOf('2026-11-24', Buffer.alloc(32, 8))])
      .size,
  ).toBe(3)
})

test.each([
  ['0794', '5'],
  ['8609574271', '9'],
  ['6943515153', '0'],
])('ISO 7064 MOD 11,10: the check digit of %s is %s', (digits, check) => {
  expect(checkDigit(digits)).toBe(Number(check))
})

test('one digit mistaken is always noticed', () => {
  fc.assert(
    fc.property(number, fc.nat(20), fc.integer({ min: 1, max: 9 }), (made, at, by) => {
      const wrong = (Number(made[at]) + by) % 10
      return !fits(made.slice(0, at) + wrong + made.slice(at + 1))
    }),
    { numRuns: runs(2_000) },
  )
})

test('of two neighbouring digits swapped, all but a few are noticed, as the standard promises', () => {
  let swapped = 0
  let missed = 0
  for (let sequence = 0; sequence < 2_000; sequence++) {
    const made = make(sequence)
    for (let at = 0; at < 20; at++) {
      if (made[at] === made[at + 1]) continue
      swapped++
      if (fits(made.slice(0, at) + made[at + 1]! + made[at]! + made.slice(at + 2))) missed++
    }
  }
  expect(missed / swapped).toBeLessThan(0.03)
})
