import type { PromiseItem } from '@contract/promises/schema'
import { dueWords, filterOf, shareWords } from '@/features/promises-desk/model'
import { due } from '../cases/view'

const now = new Date('2025-11-20T10:00:00+08:00')
const item = (more: Partial<PromiseItem>): PromiseItem => ({
  id: 'p1',
  text: '换好路灯',
  state: 'open',
  due: due('2025-12-01', { daysLeft: 11 }),
  disputeBy: null,
  unitName: '城市管理局',
  number: '202511109901020002054',
  title: '路灯不亮',
  ticketState: 'handling',
  ...more,
})

test('a promise says its day and what is left; two days before it stands out', () => {
  expect(dueWords(item({}), now)).toEqual({ day: '12月1日(周一) 前做到', left: '还剩 11 天', near: false })
  const soon = item({ due: due('2025-11-22', { daysLeft: 2 }) })
  expect(dueWords(soon, now)).toMatchObject({ left: '还剩 2 天', near: true })
  const today = item({ due: due('2025-11-20', { daysLeft: 0 }) })
  expect(dueWords(today, now)).toMatchObject({ left: '今天到期', near: true })
})

test('one that is kept says until when the person may say no; one that is over says what was promised', () => {
  const kept = item({ state: 'kept', disputeBy: due('2025-11-27', { daysLeft: 7 }) })
  expect(dueWords(kept, now)).toEqual({ day: '群众 11月27日(周四) 前可以说没做到', left: '还剩 7 天', near: false })
  expect(dueWords(item({ state: 'broken' }), now)).toMatchObject({ day: '承诺 12月1日(周一) 前', left: null })
})

test('the share says what it is counted from, and silence is not taken for contentment', () => {
  const unit = { code: 'u', name: '城市管理局' }
  const share = shareWords({ unit, kept: 9, confirmed: 3, broken: 2, disputed: 1 })
  expect(share.share).toBe('做到 80%（12 / 15）')
  expect(share.parts).toBe('群众确认 3，没有表态 9，到期没做到 2，群众说没做到 1')
})

test('an address nobody wrote shows what is to be kept', () => {
  expect(filterOf('nothing')).toBe('open')
  expect(filterOf('disputed')).toBe('disputed')
})
