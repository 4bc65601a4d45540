import { withoutEarlyRatings } from '../../../../server/src/modules/complaint/early-ratings'
import { inputs } from '../../../support/builders'
import { createPaperTicket, type PaperTicket } from '../../../support/paper-ticket'

const bad = { responded: true, solved: false, satisfaction: 1, reasons: [], text: '没有人来看过' }
const replied = () =>
  createPaperTicket()
    .give('accept', 'dispatcher', { dispatch: inputs.dispatch })
    .give('sign', 'handler', {})
    .give('reply', 'handler', inputs.reply)
const ratingsForStaff = (ticket: PaperTicket) =>
  withoutEarlyRatings(ticket.events().map((event) => ({ ...event, staffNo: null }))).flatMap((event) =>
    event.kind === 'rated' ? [event.payload.satisfaction] : [],
  )

test('a rating given along with 退回重办 is not read by the unit that answers again, until the ticket is closed', () => {
  const ticket = replied().give('sendBack', 'citizen', { reason: '灯还是不亮', rating: bad })
  expect(ratingsForStaff(ticket)).toEqual([])
  ticket.give('reply', 'handler', inputs.reply)
  expect(ratingsForStaff(ticket)).toEqual([])
  ticket.give('rate', 'citizen', inputs.rate)
  expect(ratingsForStaff(ticket)).toEqual([1, 5])
})

test('a rating that closes the ticket, or comes after the clock closed it, is read at once', () => {
  expect(ratingsForStaff(replied().give('rate', 'citizen', inputs.rate))).toEqual([5])
  const late = replied().until('2026-12-20 10:00')
  expect(late.row().state).toBe('closed')
  expect(ratingsForStaff(late.give('rate', 'citizen', inputs.rate))).toEqual([5])
})
