import { inputs } from '../../../support/builders'
import { createPaperTicket, type PaperTicket } from '../../../support/paper-ticket'

const handledAt = (at = '2026-11-24 10:00', type: 'complain' | 'report' = 'complain') =>
  createPaperTicket({ at, type })
    .give('accept', 'dispatcher', { dispatch: inputs.dispatch })
    .give('sign', 'handler', {})
const rungs = (ticket: PaperTicket) =>
  ticket.events().flatMap((event) => (event.kind === 'escalated' ? [event.payload.rung] : []))

test('handler, head and supervisor hear of 50 %, 80 % and overdue, and overdue opens 督办 by itself', () => {
  const ticket = handledAt()
  expect(ticket.row().clock).toMatchObject({ half: '2026-11-26T21:00:00.000Z', eighty: '2026-11-30T13:12:00.000Z' })
  expect(rungs(ticket.until('2026-11-27 04:59'))).toEqual([])
  expect(rungs(ticket.until('2026-11-27 05:00'))).toEqual(['half'])
  expect(rungs(ticket.until('2026-11-30 21:12'))).toEqual(['half', 'eighty'])
  expect(ticket.until('2026-12-01 23:59').row().supervision).toBeNull()
  expect(rungs(ticket.until('2026-12-02 00:00'))).toEqual(['half', 'eighty', 'overdue'])
  expect(ticket.row().supervision).toMatchObject({ openedAt: '2026-12-01T16:00:00.000Z', ground: 'overdue' })
})

test('a service that slept through all of it does each thing once, in order', () => {
  const ticket = handledAt().asleepUntil('2026-12-20 10:00')
  expect(rungs(ticket)).toEqual(['half', 'eighty', 'overdue'])
  expect(ticket.asleepUntil('2026-12-21 10:00').kinds()).toHaveLength(ticket.history.length)
})

test('while the citizen is asked, the reply clock stands still, day for day', () => {
  const ticket = handledAt()
  expect(ticket.row().clock?.due.day).toBe('2026-12-01')
  ticket.give('ask', 'handler', inputs.ask)
  expect(ticket.row().ask?.answerBy.day).toBe('2026-12-01')
  expect(rungs(ticket.until('2026-11-30 22:00'))).toEqual([])
  ticket.give('supplement', 'citizen', inputs.supplement)
  expect(rungs(ticket.until('2026-12-03 04:59'))).toEqual([])
  expect(rungs(ticket.until('2026-12-03 05:00'))).toEqual(['half'])
  expect(ticket.row()).toMatchObject({
    state: 'handling',
    pausedAt: null,
    clock: { stood: 4, due: { day: '2026-12-07' } },
  })
})

test('five working days without an answer: the work goes on, with exactly those five days more', () => {
  const ticket = handledAt().give('ask', 'handler', inputs.ask)
  expect(ticket.until('2026-12-01 23:59').row().state).toBe('awaiting')
  ticket.until('2026-12-02 00:00')
  expect(ticket.last()).toMatchObject({ kind: 'unanswered', by: 'clock' })
  expect(ticket.row()).toMatchObject({ state: 'handling', clock: { stood: 5, due: { day: '2026-12-08' } } })
})

test('a citizen is asked twice at most', () => {
  const ticket = handledAt()
  for (let n = 0; n < 2; n++) ticket.give('ask', 'handler', inputs.ask).give('supplement', 'citizen', inputs.supplement)
  expect(ticket.refusal('ask', 'handler', inputs.ask)).toBe('no_more_asks')
})

const unanswered = () => handledAt().give('ask', 'handler', inputs.ask).until('2026-12-02 08:00')

test('终止 needs a question left unanswered and the supervisor’s word', () => {
  expect(handledAt().refusal('requestTermination', 'handler', inputs.requestTermination)).toBe('not_unanswered')
  const ticket = unanswered()
  expect(ticket.refusal('decideTermination', 'supervisor', inputs.decideTermination)).toBe('nothing_asked')
  ticket.give('requestTermination', 'handler', inputs.requestTermination)
  expect(ticket.give('decideTermination', 'supervisor', { grant: true, reason: '同意终止' }).row().state).toBe(
    'terminated',
  )
})

test('a refused 终止 sends the unit back to work, and the same silence is no second ground', () => {
  const ticket = unanswered().give('requestTermination', 'handler', inputs.requestTermination)
  ticket.give('decideTermination', 'supervisor', { grant: false, reason: '材料已经够了' })
  expect(ticket.row().state).toBe('handling')
  expect(ticket.refusal('requestTermination', 'handler', inputs.requestTermination)).toBe('not_unanswered')
})

test('a citizen who answers late takes the ground of 终止 away, also while it is being decided', () => {
  const asked = unanswered().give('requestTermination', 'handler', inputs.requestTermination)
  asked.give('supplement', 'citizen', inputs.supplement)
  expect(asked.refusal('decideTermination', 'supervisor', inputs.decideTermination)).toBe('nothing_asked')
  const askedAgain = unanswered()
    .give('requestTermination', 'handler', inputs.requestTermination)
    .give('ask', 'handler', inputs.ask)
  askedAgain.give('supplement', 'citizen', inputs.supplement)
  expect(askedAgain.refusal('decideTermination', 'supervisor', inputs.decideTermination)).toBe('nothing_asked')
})

test('延期 is asked for once, before the due day is over, and moves it by the days granted', () => {
  const ticket = handledAt().give('requestExtension', 'handler', { days: 10, reason: '备件没到' })
  expect(ticket.row().clock?.due.day).toBe('2026-12-01')
  ticket.give('decideExtension', 'supervisor', { grant: true, reason: '情况属实' })
  expect(ticket.row().clock?.due.day).toBe('2026-12-15')
  expect(ticket.refusal('requestExtension', 'handler', inputs.requestExtension)).toBe('extension_used')
  expect(
    handledAt().until('2026-12-01 23:59').refusal('requestExtension', 'handler', inputs.requestExtension),
  ).toBeNull()
  expect(handledAt().until('2026-12-02 00:00').refusal('requestExtension', 'handler', inputs.requestExtension)).toBe(
    'extension_late',
  )
})

test('延期 not decided when the time is up counts as refused, and the ticket is overdue', () => {
  const ticket = handledAt().give('requestExtension', 'handler', inputs.requestExtension).until('2026-12-02 00:00')
  expect(ticket.kinds().slice(-3)).toEqual(['extensionDecided', 'escalated', 'supervisionOpened'])
  expect(ticket.row()).toMatchObject({ extension: { state: 'refused' }, clock: { due: { day: '2026-12-01' } } })
  expect(ticket.refusal('decideExtension', 'supervisor', inputs.decideExtension)).toBe('nothing_asked')
})

test('a person urges once a day, by the day of Shanghai', () => {
  const ticket = handledAt().until('2026-11-24 23:30').give('urge', 'citizen', {})
  expect(ticket.refusal('urge', 'citizen', {})).toBe('already_urged')
  expect(ticket.until('2026-11-25 00:01').refusal('urge', 'citizen', {})).toBeNull()
})

test('督办 is opened once at a time and closed with an opinion, also after the ticket has ended', () => {
  const ticket = createPaperTicket().give('accept', 'dispatcher', { dispatch: inputs.dispatch })
  ticket.give('openSupervision', 'supervisor', inputs.openSupervision)
  expect(ticket.refusal('openSupervision', 'supervisor', inputs.openSupervision)).toBe('already_supervised')
  ticket
    .give('object', 'handler', inputs.object)
    .give('decideObjection', 'dispatcher', { decision: 'refuse', code: 'R5', reason: '不属于政府职责' })
  expect(ticket.row()).toMatchObject({ state: 'refused', supervision: {} })
  expect(ticket.give('closeSupervision', 'supervisor', inputs.closeSupervision).row().supervision).toBeNull()
})

test('a promise kept while the citizen is asked is written down as kept, and not as broken by the clock', () => {
  const ticket = handledAt().give('progress', 'handler', {
    text: '灯已经订好了',
    promise: { text: '周四装好', day: '2026-11-26' },
  })
  ticket.give('ask', 'handler', inputs.ask)
  ticket.give('keepPromise', 'handler', { promise: ticket.row().promises[0]!.id, text: '已经装好' })
  ticket.until('2026-11-28 10:00')
  expect(ticket.row()).toMatchObject({ state: 'awaiting', promises: [{ state: 'kept' }] })
})
