import type { NewEvent } from '@contract/complaint/events'
import { notesOf } from '../../../../server/src/modules/inbox/messages'
import { inputs } from '../../../support/builders'
import { createPaperTicket } from '../../../support/paper-ticket'

const dispatched = () => createPaperTicket().give('accept', 'dispatcher', { dispatch: inputs.dispatch })
const toldTo = (event: NewEvent, audience: string, stillToSign?: 'head' | 'supervisor') =>
  notesOf(event, 'handler', stillToSign)
    .filter(({ to }) => (to as readonly string[]).includes(audience))
    .map(({ title, text }) => `${title}：${text}`)
    .join()

test('a unit that has objected once is not invited to object again', () => {
  const ticket = dispatched()
  expect(toldTo(ticket.last(), 'handlers')).toContain('提出异议')
  ticket.give('object', 'handler', inputs.object)
  ticket.give('decideObjection', 'dispatcher', { decision: 'same', reason: '这是你们单位的职责' })
  expect(toldTo(ticket.last(), 'handlers')).toContain('不能再提异议')
})

test('after the unit head has signed, the supervisor who must sign too is told; the unit is told when all have', () => {
  const signed = { kind: 'replySigned', payload: { signer: 'head' } } as const
  expect(toldTo(signed, 'supervisors', 'supervisor')).toContain('待签发')
  expect(toldTo(signed, 'handlers', 'supervisor')).toBe('')
  expect(toldTo(signed, 'handlers')).toContain('已签发')
})

test('nobody is told that a ticket is handled anew when it still was in hand', () => {
  const ticket = dispatched().give('sign', 'handler', {})
  ticket.give('progress', 'handler', { text: '已经订好了灯', promise: { text: '装好', day: '2026-11-26' } })
  ticket.until('2026-11-27 09:00')
  const broken = ticket.events().find(({ kind }) => kind === 'promiseBroken')!
  expect(toldTo(broken, 'complainant')).toContain('仍在办理中')
})
