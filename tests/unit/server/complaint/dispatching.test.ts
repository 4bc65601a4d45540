import { inputs } from '../../../support/builders'
import { createPaperTicket } from '../../../support/paper-ticket'

const dispatchedAt = (at: string) =>
  createPaperTicket({ at }).give('accept', 'dispatcher', { dispatch: inputs.dispatch })

test.each([
  ['2026-11-24 10:00', '2026-11-24 12:00'],
  ['2026-11-24 16:30', '2026-11-25 10:00'],
  ['2026-11-27 17:00', '2026-11-30 10:30'],
])('a unit that has not signed 2 service hours after %s has its head told at %s, once', (at, told) => {
  const ticket = dispatchedAt(at)
  const before = new Date(Date.parse(`${told.replace(' ', 'T')}:00+08:00`) - 1000)
  expect(ticket.until(before).kinds()).not.toContain('escalated')
  expect(ticket.until(told).last()).toMatchObject({ kind: 'escalated', payload: { rung: 'unsigned' } })
  expect(
    ticket
      .until('2026-11-30 23:00')
      .events()
      .filter(({ kind, payload }) => kind === 'escalated' && (payload as { rung: string }).rung === 'unsigned'),
  ).toHaveLength(1)
})

test('a unit may object for two working days, and then no more', () => {
  expect(
    dispatchedAt('2026-11-24 10:00').until('2026-11-26 23:59').refusal('object', 'handler', inputs.object),
  ).toBeNull()
  expect(dispatchedAt('2026-11-24 10:00').until('2026-11-27 00:00').refusal('object', 'handler', inputs.object)).toBe(
    'objection_late',
  )
})

test('an objection not decided within a working day is settled by the clock: same unit, no second objection', () => {
  const ticket = dispatchedAt('2026-11-24 10:00').give('object', 'handler', inputs.object)
  expect(ticket.until('2026-11-25 23:59').row().state).toBe('objected')
  ticket.until('2026-11-26 00:00')
  expect(ticket.last()).toMatchObject({
    kind: 'dispatched',
    by: 'clock',
    payload: { unit: 'urban-management', objection: 'same' },
  })
  expect(ticket.refusal('object', 'handler', inputs.object)).toBe('objection_used')
})

test('the desk leaves it with the same unit, which cannot object again, or gives it to another, which can', () => {
  const objected = () => dispatchedAt('2026-11-24 10:00').give('object', 'handler', inputs.object)
  const same = objected().give('decideObjection', 'dispatcher', { decision: 'same', reason: '属于你单位职责' })
  expect(same.refusal('object', 'handler', inputs.object)).toBe('objection_used')
  expect(
    objected().refusal('decideObjection', 'dispatcher', {
      decision: 'other',
      unit: 'urban-management',
      reason: '改派',
    }),
  ).toBe('same_unit')
  const other = objected().give('decideObjection', 'dispatcher', {
    decision: 'other',
    unit: 'water',
    reason: '改派水务局',
  })
  expect(other.row()).toMatchObject({ state: 'dispatched', unit: 'water' })
  expect(other.refusal('sign', 'handler', {}, 'urban-management')).toBe('command_not_allowed')
  expect(other.refusal('object', 'handler', inputs.object)).toBeNull()
})

test('after an objection the desk may refuse by R2 to R6, never by R1', () => {
  const ticket = dispatchedAt('2026-11-24 10:00').give('object', 'handler', inputs.object)
  const refuse = (code: 'R1' | 'R2' | 'R4', route?: string) =>
    ticket.refusal('decideObjection', 'dispatcher', { decision: 'refuse', code, reason: '不予受理', route })
  expect(refuse('R1')).toBe('objection_refusal_code')
  expect(refuse('R2')).toBe('route_needed')
  expect(refuse('R4')).toBeNull()
  expect(ticket.row()).toMatchObject({ state: 'refused', clock: null })
})

test('the reply clock runs on while unit and desk argue', () => {
  const ticket = dispatchedAt('2026-11-24 10:00')
  const { due } = ticket.row().clock!
  ticket.give('object', 'handler', inputs.object).until('2026-11-26 09:00')
  expect(ticket.row()).toMatchObject({ state: 'dispatched', clock: { due } })
})

test('only the lead unit acts; its helper and other units do not', () => {
  const ticket = createPaperTicket().give('accept', 'dispatcher', {
    dispatch: { unit: 'urban-management', coUnits: ['power'], note: '' },
  })
  expect(ticket.refusal('sign', 'handler', {}, 'power')).toBe('command_not_allowed')
  expect(ticket.refusal('sign', 'handler', {}, 'beimen')).toBe('command_not_allowed')
  expect(ticket.refusal('sign', 'handler', {}, 'urban-management')).toBeNull()
})
