import type { TicketStatus } from '@contract/complaint/events'
import { mergeOf } from '../../../../server/src/modules/neighbours/merging'

const ticket = (number: string, status: Partial<TicketStatus>, changes: { aboutUnit?: string; day?: number } = {}) => ({
  number,
  aboutUnit: changes.aboutUnit ?? null,
  filedAt: new Date(Date.UTC(2026, 10, changes.day ?? 1)),
  status: { state: 'handling', unit: 'u1', group: null, ...status } as TicketStatus,
})
const none = new Set<string>()

test('the later ticket goes into the earlier one, seen from either', () => {
  const [early, late] = [ticket('1', {}), ticket('2', {}, { day: 5 })]
  expect(mergeOf(late, early, none)).toEqual({ merge: 'into', hindrance: null })
  expect(mergeOf(early, late, none)).toEqual({ merge: 'from', hindrance: null })
})

test('one that is not dispatched yet goes into one that is, however early it came', () => {
  const [early, late] = [ticket('1', { state: 'accepted', unit: null }), ticket('2', {}, { day: 5 })]
  expect(mergeOf(early, late, none)).toEqual({ merge: 'into', hindrance: null })
})

test('a lead with members takes, and is not taken', () => {
  const [lead, older] = [ticket('2', {}, { day: 5 }), ticket('1', {})]
  expect(mergeOf(lead, older, new Set(['2']))).toEqual({ merge: 'from', hindrance: null })
})

test.each([
  ['both wait for acceptance', ticket('1', { state: 'pending' }), ticket('2', { state: 'pending' }), 'state'],
  ['another unit has the other', ticket('1', {}), ticket('2', { unit: 'u2' }), 'otherUnit'],
  ['the other is in a group', ticket('1', {}), ticket('2', { group: '9' }), 'ofOtherGroup'],
  [
    'the unit is the reported one',
    ticket('1', { state: 'accepted', unit: null }, { aboutUnit: 'u1' }),
    ticket('2', {}),
    'conflict',
  ],
] as const)('a dispatcher is told why not, when %s', (_when, own, other, hindrance) =>
  expect(mergeOf(own, other, none)).toEqual({ merge: null, hindrance }),
)
