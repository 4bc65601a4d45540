import { before, code, day, dayTime, isoDay, ticketNumber, tile, time } from '@/shared/lib/format'

const now = new Date('2025-11-20T06:48:00Z')

describe('what people read as dates', () => {
  it('names the day with its weekday, and the year only when it is another one', () => {
    expect(day('2025-11-28T02:00:00Z', now)).toBe('11月28日(周五)')
    expect(day('2026-01-05T02:00:00Z', now)).toBe('2026年1月5日(周一)')
  })

  it('goes by Shanghai, whatever zone the device is in', () => {
    expect(day('2025-11-27T16:00:00Z', now)).toBe('11月28日(周五)')
    expect(time('2025-11-27T16:05:00Z')).toBe('00:05')
    expect(dayTime('2025-12-31T15:59:00Z', now)).toBe('12月31日(周三) 23:59')
    expect(isoDay('2025-12-31T16:00:00Z')).toBe('2026-01-01')
  })

  it('reads 24:00 of a day as that day, not as the next', () => {
    const midnight = '2025-11-28T16:00:00Z'
    expect(before(midnight, now)).toBe('11月28日(周五) 前')
    expect(tile(midnight)).toEqual({ month: '11月', day: '28' })
    expect(tile('2025-11-28T06:41:00Z')).toEqual({ month: '11月', day: '28' })
  })
})

describe('numbers in groups', () => {
  it('parts a ticket number into day, district, sequence and check digit', () => {
    expect(ticketNumber('202511109901020002054')).toBe('20251110 990102 000205 4')
    expect(ticketNumber('something else')).toBe('something else')
  })

  it('parts a 查询码 into fours', () => {
    expect(code('4831772055690314')).toBe('4831 7720 5569 0314')
    expect(code('')).toBe('')
  })
})
