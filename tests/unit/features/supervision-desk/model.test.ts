import type { PersonLoad, UnitLoad } from '@contract/supervision-desk/schema'
import { deskPage } from '@/features/complaint-desk/public'
import { dueDay, inWords, overdueUnits, personLoad, sums, unitLoad } from '@/features/supervision-desk/model'

const figures = {
  inHand: 12,
  toSign: 2,
  handling: 9,
  awaiting: 1,
  dueNext: 3,
  eighty: 0,
  overdue: 2,
  overdueSince: '2026-11-20T16:00:00.000Z',
  supervised: 2,
  promiseBroken: 0,
}
const unit = (part: Partial<UnitLoad> = {}): UnitLoad => ({
  unit: { code: 'beimen', name: '北门镇人民政府' },
  ...figures,
  opinions: 1,
  ...part,
})
const person = (part: Partial<PersonLoad> = {}): PersonLoad => ({ staffNo: '2301', gone: false, ...figures, ...part })

test('a unit is told in one line without what it has none of, but always how much is in hand', () => {
  expect(inWords(unitLoad(unit(), null))).toBe(
    '在办 12，待签收 2，办理中 9，等群众补充 1，快到期 3，逾期 2，督办 2，欠协办意见 1',
  )
  const idle = { ...figures, inHand: 0, toSign: 0, handling: 0, awaiting: 0, dueNext: 0, overdue: 0, supervised: 0 }
  expect(inWords(unitLoad(unit({ ...idle, opinions: 0 }), null))).toBe('在办 0')
})

test('each figure of a unit leads to its tickets, each of a person to theirs alone', () => {
  const late = unitLoad(unit(), null).figures.find(({ figure }) => figure === 'overdue')
  expect(late).toMatchObject({ count: 2, loud: true, to: deskPage({ queue: 'overdue', unit: 'beimen' }) })
  const own = personLoad(person(), 'beimen').figures.find(({ figure }) => figure === 'handling')
  expect(own?.to).toBe(deskPage({ queue: 'handling', unit: 'beimen', handler: '2301' }))
})

test('what nobody has taken on leads nowhere by a number, and who has left is marked', () => {
  const nobody = personLoad(person({ staffNo: null }), 'beimen')
  expect(nobody.name).toBe('还没有承办人')
  expect(nobody.figures.map(({ to }) => to).join('')).toBe('')
  expect(personLoad(person({ gone: true }), 'beimen').note).toBe('已不在岗')
})

test('the board begins with the unit that is late the longest, and leaves out who is not', () => {
  const [early, late, calm] = [
    unit({ unit: { code: 'a', name: '甲' }, overdueSince: '2026-11-18T16:00:00.000Z' }),
    unit({ unit: { code: 'b', name: '乙' } }),
    unit({ unit: { code: 'c', name: '丙' }, overdue: 0, overdueSince: null }),
  ]
  expect(overdueUnits([late, calm, early]).map(({ unit: { code } }) => code)).toEqual(['a', 'b'])
  expect(sums([late, calm, early])).toEqual({ tickets: 4, units: 2, supervised: 6 })
})

test('24:00 is said as the day that ended with it', () => {
  expect(dueDay('2026-11-20T16:00:00.000Z')).toContain('11月20日')
})
