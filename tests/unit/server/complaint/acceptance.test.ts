import type { TicketStatus } from '@contract/complaint/events'
import { regionOf2027 } from '../../../support/demo-region'
import { inputs } from '../../../support/builders'
import { createPaperTicket } from '../../../support/paper-ticket'

const filedAt = (at: string) => createPaperTicket({ at })
const lastDay = (at: string) => filedAt(at).row().acceptBy?.day

test.each([
  ['on a Tuesday morning', '2026-11-24 10:00', '2026-11-25'],
  ['at 17:30 sharp', '2026-11-24 17:30', '2026-11-25'],
  ['after 17:30: day 0 is the next working day', '2026-11-24 17:31', '2026-11-26'],
  ['on Friday after 17:30: day 0 is Monday', '2026-11-27 18:00', '2026-12-01'],
  ['on Saturday morning: the next working day is Monday', '2026-11-28 09:00', '2026-11-30'],
  ['before 调休: the working Sunday counts', '2026-09-18 10:00', '2026-09-20'],
  ['before the October holidays', '2026-09-30 10:00', '2026-10-08'],
])('the desk has one working day, filed %s', (_when, at, day) => {
  expect(lastDay(at)).toBe(day)
})

test('the day ends at 24:00 in Shanghai, and only then the desk is told it is late', () => {
  const ticket = filedAt('2026-11-24 10:00')
  expect(ticket.row().acceptBy?.at).toBe('2026-11-25T16:00:00.000Z')
  expect(ticket.until('2026-11-25 23:59').kinds()).toEqual(['filed'])
  expect(ticket.until('2026-11-26 00:00').last()).toMatchObject({
    kind: 'escalated',
    by: 'clock',
    payload: { rung: 'accept-overdue' },
  })
  expect(ticket.until('2026-12-30 00:00').kinds()).toEqual(['filed', 'escalated'])
})

test('a deadline in a year whose holidays are unknown is provisional, and is worked out again when they are published', () => {
  const ticket = filedAt('2026-12-31 10:00')
  expect(ticket.row().acceptBy).toMatchObject({ day: '2027-01-01', provisional: true })
  ticket.publish(regionOf2027)
  expect(ticket.last()).toMatchObject({ kind: 'deadlinesRecomputed', by: 'clock' })
  expect(ticket.row().acceptBy).toEqual({ day: '2027-01-05', at: '2027-01-05T16:00:00.000Z', provisional: false })
})

test('a reply clock that runs into the new year moves with the plan, marks and all', () => {
  const ticket = createPaperTicket({ at: '2026-12-29 10:00' }).give('accept', 'dispatcher', {})
  expect(ticket.row().clock?.due).toMatchObject({ day: '2027-01-05', provisional: true })
  const eighty = ticket.row().clock!.eighty
  ticket.publish(regionOf2027)
  expect(ticket.row().clock?.due).toMatchObject({ day: '2027-01-07', provisional: false })
  expect(Date.parse(ticket.row().clock!.eighty)).toBeGreaterThan(Date.parse(eighty))
  const events = ticket.kinds().length
  expect(ticket.publish(regionOf2027).kinds()).toHaveLength(events)
})

const lateInTheYear = () =>
  createPaperTicket({ at: '2026-12-29 10:00' }).give('accept', 'dispatcher', { dispatch: inputs.dispatch })
test.each([
  [
    'the days to object',
    () =>
      lateInTheYear()
        .until('2026-12-31 09:00')
        .give('object', 'handler', inputs.object)
        .give('decideObjection', 'dispatcher', { decision: 'other', unit: 'water', reason: '改派水务局' }),
    '2027-01-06',
  ],
  [
    'the decision on an objection',
    () => lateInTheYear().until('2026-12-31 09:00').give('object', 'handler', inputs.object),
    '2027-01-05',
  ],
  [
    'the answer to a question',
    () => lateInTheYear().give('sign', 'handler', {}).give('ask', 'handler', inputs.ask),
    '2027-01-07',
  ],
  [
    'the decision of a 复核',
    () =>
      createPaperTicket({ at: '2026-12-29 10:00' })
        .give('refuse', 'dispatcher', inputs.refuse)
        .give('requestReview', 'citizen', inputs.requestReview),
    '2027-01-13',
  ],
  [
    'a second acceptance after 复核',
    () =>
      createPaperTicket({ at: '2026-12-29 10:00' })
        .give('refuse', 'dispatcher', inputs.refuse)
        .give('requestReview', 'citizen', inputs.requestReview)
        .until('2026-12-31 15:00')
        .give('decideReview', 'supervisor', { decision: 'reopen', reason: '应当受理' }),
    '2027-01-05',
  ],
])('%s moves too when the holidays become known', (_what, make, day) => {
  const waiting = ({ state, acceptBy, objectBy, objection, ask, review }: TicketStatus) =>
    ({
      pending: acceptBy,
      dispatched: objectBy,
      objected: objection?.decideBy,
      awaiting: ask?.answerBy,
      reviewing: review?.decideBy,
    })[state as 'pending']
  const ticket = make()
  expect(waiting(ticket.row())).toMatchObject({ provisional: true })
  ticket.publish(regionOf2027)
  expect(waiting(ticket.row())).toMatchObject({ day, provisional: false })
})

test.each([
  ['2026-11-24 10:00', '0203', '2026-12-01'],
  ['2026-11-24 17:31', '0203', '2026-12-02'],
  ['2026-09-30 10:00', '0203', '2026-10-13'],
  ['2026-11-24 10:00', '0103', '2026-11-27'],
  ['2026-11-24 10:00', '0101', '2026-12-15'],
])('the reply is due after 5 working days, or what the category says, accepted at %s in %s', (at, category, day) => {
  expect(createPaperTicket({ at, category }).give('accept', 'dispatcher', {}).row().clock?.due.day).toBe(day)
})

test('the desk refuses with a reason, and tells the route when it is R2', () => {
  const refuse = (code: 'R2' | 'R5', route: string) =>
    filedAt('2026-11-24 10:00').refusal('refuse', 'dispatcher', { code, reason: '已经起诉', route })
  expect(refuse('R2', ' ')).toBe('route_needed')
  expect(refuse('R2', '请等云溪区人民法院判决')).toBeNull()
  expect(refuse('R5', '')).toBeNull()
})

test('what was transferred to the emergency line has ended: nothing more can be done with it', () => {
  const ticket = filedAt('2026-11-24 10:00').give('transfer', 'dispatcher', inputs.transfer)
  expect(ticket.row()).toMatchObject({ state: 'transferred', endedAt: ticket.now().toISOString() })
  expect(ticket.refusal('withdraw', 'citizen', { reason: '' })).toBe('command_not_allowed')
  expect(ticket.refusal('requestReview', 'citizen', inputs.requestReview)).toBe('command_not_allowed')
})

test('accepting may dispatch or answer at once, but not both', () => {
  const { dispatch, answer } = inputs
  expect(filedAt('2026-11-24 10:00').give('accept', 'dispatcher', { dispatch }).kinds()).toEqual([
    'filed',
    'accepted',
    'dispatched',
  ])
  expect(filedAt('2026-11-24 10:00').give('accept', 'dispatcher', { answer }).kinds()).toEqual([
    'filed',
    'accepted',
    'replied',
  ])
  expect(filedAt('2026-11-24 10:00').refusal('accept', 'dispatcher', { dispatch, answer })).toBe('invalid_input')
})

test.each([
  ['the reported unit', { unit: 'water', coUnits: [], note: '' }, 'unit_conflict'],
  ['the reported unit as helper', { unit: 'beimen', coUnits: ['water'], note: '' }, 'unit_conflict'],
  ['the supervisors', { unit: 'supervision', coUnits: [], note: '' }, 'unit_unknown'],
  ['nobody', { unit: 'no-such', coUnits: [], note: '' }, 'unit_unknown'],
])('a ticket is never dispatched to %s', (_whom, dispatch, code) => {
  const ticket = createPaperTicket({ aboutUnit: 'water' })
  expect(ticket.refusal('accept', 'dispatcher', { dispatch })).toBe(code)
})
