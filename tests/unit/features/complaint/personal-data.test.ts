import fc from 'fast-check'
import { findPersonalNumbers, isBankCard, isIdCard, withoutNumber } from '@/features/complaint/personal-data'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const withCheckLetter = (body: string) => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return body + '10X98765432'[sum % 11]
}
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
const two = (n: number) => String(n).padStart(2, '0')

const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map(([head, rest]) => `${head}${rest}`)
const idCard = fc
  .tuple(
    fc.integer({ min: 11, max: 65 }),
    digits(4),
    fc.integer({ min: 1940, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([province, area, year, month, day, order]) =>
    withCheckLetter(`${province}${area}${year}${two(month)}${two(day)}${order}`),
  )
const bankCard = fc
  .tuple(fc.integer({ min: 16, max: 19 }), digits(17))
  .map(([length, rest]) => `62${rest}`.slice(0, length - 1))
  .map((body) => Array.from('0123456789', (last) => body + last).find(isBankCard)!)
const number = fc.oneof(mobile, idCard, bankCard)
/** What stands around a number in a complaint: anything but digits and what may join them. */
const words = fc.string({ unit: fc.constantFrom(...'路灯不亮，小刘说。\nA：电话（）'), maxLength: 12 })

it('finds a number wherever it stands in a text, and says where', () => {
  fc.assert(
    fc.property(words, number, words, (before, value, after) => {
      const text = before + value + after
      const [hit, ...others] = findPersonalNumbers(text)
      expect(others).toEqual([])
      expect([hit?.digits, hit && text.slice(hit.start, hit.end)]).toEqual([value, value])
    }),
  )
})

it('leaves every other letter as it was when a number is taken out', () => {
  fc.assert(
    fc.property(words, number, words, (before, value, after) => {
      const text = before + value + after
      const left = withoutNumber(text, findPersonalNumbers(text)[0]!)
      expect(left).toBe(before + after)
      expect(findPersonalNumbers(left)).toEqual([])
    }),
  )
})

it('never shows the middle of a number', () => {
  fc.assert(
    fc.property(number, (value) => {
      const { masked } = findPersonalNumbers(value)[0]!
      expect(masked).toContain('****')
      expect(masked.replace(/\*/g, '').length).toBeLessThanOrEqual(8)
    }),
  )
})

it('finds it also in groups, with hyphens, with 86 before it and in full-width digits', () => {
  const texts = [
    '139 0000 1234',
    '139-0000-1234',
    '+8613900001234',
    '86 139 0000 1234',
    '１３９００００１２３４',
    '6222 0212 3456 7894',
  ]
  expect(texts.map((text) => findPersonalNumbers(`电话：${text}。`)[0]?.digits)).toEqual([
    '13900001234',
    '13900001234',
    '13900001234',
    '13900001234',
    '13900001234',
    '6222021234567894',
  ])
})

it('finds every number of a text, from left to right', () => {
  const text = '小刘 13900001234，小王13800005678'
  expect(findPersonalNumbers(text).map(({ masked }) => masked)).toEqual(['139****1234', '138****5678'])
})

it('finds a phone that stands right after a date', () => {
  expect(findPersonalNumbers('2025-11-18 13900001234').map(({ kind }) => kind)).toEqual(['mobile'])
})

it('refuses a citizen number with one wrong digit', () => {
  fc.assert(
    fc.property(idCard, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
      const digit = (Number(value[place]) + shift) % 10
      expect(isIdCard(value.slice(0, place) + digit + value.slice(place + 1))).toBe(false)
    }),
  )
})

it('refuses a bank card with one wrong digit', () => {
  fc.assert(
    fc.property(bankCard, fc.nat(15), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
      const digit = (Number(value[place]) + shift) % 10
      expect(isBankCard(value.slice(0, place) + digit + value.slice(place + 1))).toBe(false)
    }),
  )
})

it.each([
  ['a ticket number', '202511109901020002054'],
  ['a landline', '0999-12345678'],
  ['a date and a time', '2025-11-18 19:30'],
  ['part of a longer number', '139000012345'],
  ['money and lengths', '共 12000 元，200 米，6 盏'],
])('says nothing about %s', (_, text) => {
  expect(findPersonalNumbers(text)).toEqual([])
})
