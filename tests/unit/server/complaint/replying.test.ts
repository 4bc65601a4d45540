import { limits } from '@contract/complaint/limits'
import type { Outcome } from '@contract/complaint/states'
import { inputs } from '../../../support/builders'
import { createPaperTicket } from '../../../support/paper-ticket'

const handled = () =>
  createPaperTicket().give('accept', 'dispatcher', { dispatch: inputs.dispatch }).give('sign', 'handler', {})
const reply = (outcome: Outcome, days: string[] = []) => ({
  outcome,
  text: '答复的内容写在这里。',
  promises: days.map((day) => ({ text: '按时换好', day })),
})
const replied = () => handled().give('reply', 'handler', inputs.reply)

test.each(['solved', 'partly', 'explained'] as const)('%s goes to the citizen at once', (outcome) => {
  expect(handled().give('reply', 'handler', reply(outcome)).row()).toMatchObject({
    state: 'replied',
    reply: { n: 1, outcome },
  })
})

test.each(['unsolved', 'unreasonable'] as const)(
  '%s is read by the citizen only after the unit head has signed it',
  (outcome) => {
    const ticket = handled().give('reply', 'handler', reply(outcome))
    expect(ticket.row()).toMatchObject({ state: 'handling', reply: null, draft: { signers: ['head'] } })
    expect(ticket.refusal('signReply', 'supervisor', {})).toBe('not_your_signature')
    expect(ticket.refusal('signReply', 'head', {}, 'beimen')).toBe('command_not_allowed')
    expect(ticket.refusal('reply', 'handler', reply('solved'))).toBe('waiting_for_signature')
    expect(ticket.refusal('ask', 'handler', inputs.ask)).toBe('waiting_for_signature')
    expect(ticket.give('signReply', 'head', {}).row()).toMatchObject({
      state: 'replied',
      reply: { outcome },
      draft: null,
    })
  },
)

test('a reply the head sends back is written anew', () => {
  const ticket = handled()
    .give('reply', 'handler', reply('unsolved'))
    .give('sendBackReply', 'head', inputs.sendBackReply)
  expect(ticket.row()).toMatchObject({ state: 'handling', draft: null, reply: null })
  expect(ticket.refusal('signReply', 'head', {})).toBe('not_your_signature')
  expect(ticket.refusal('reply', 'handler', reply('solved'))).toBeNull()
})

test('a ticket is sent back twice freely; the third goes there with 督办, a supervisor signs that reply, then no more', () => {
  const ticket = replied()
  for (let n = 0; n < 2; n++) ticket.give('sendBack', 'citizen', inputs.sendBack).give('reply', 'handler', inputs.reply)
  expect(ticket.row().supervision).toBeNull()
  ticket.give('sendBack', 'citizen', inputs.sendBack)
  expect(ticket.kinds().slice(-2)).toEqual(['returned', 'supervisionOpened'])
  ticket.give('reply', 'handler', inputs.reply)
  expect(ticket.row()).toMatchObject({ state: 'handling', draft: { signers: ['supervisor'] } })
  expect(ticket.refusal('signReply', 'head', {})).toBe('not_your_signature')
  ticket.give('sendBackReply', 'supervisor', inputs.sendBackReply).give('reply', 'handler', reply('unsolved'))
  ticket.give('signReply', 'head', {})
  expect(ticket.row().state).toBe('handling')
  ticket.give('signReply', 'supervisor', {})
  expect(ticket.row().state).toBe('replied')
  expect(ticket.refusal('sendBack', 'citizen', inputs.sendBack)).toBe('no_more_returns')
  ticket.give('rate', 'citizen', { ...inputs.rate, satisfaction: 1, reasons: ['115'] })
  expect(ticket.refusal('requestReview', 'citizen', inputs.requestReview)).toBeNull()
})

test('a ticket the desk answered itself goes back to the desk, which cannot answer a third return without a signature', () => {
  const ticket = createPaperTicket().give('accept', 'dispatcher', { answer: inputs.answer })
  for (let n = 0; n < 2; n++) {
    expect(ticket.give('sendBack', 'citizen', inputs.sendBack).row().state).toBe('accepted')
    ticket.give('answer', 'dispatcher', inputs.answer)
  }
  ticket.give('sendBack', 'citizen', inputs.sendBack)
  expect(ticket.refusal('answer', 'dispatcher', inputs.answer)).toBe('answer_needs_signature')
  expect(ticket.refusal('dispatch', 'dispatcher', inputs.dispatch)).toBeNull()
})

test('a ticket sent back has the same lead unit and a new clock', () => {
  const ticket = replied().until('2026-11-30 09:00').give('sendBack', 'citizen', inputs.sendBack)
  expect(ticket.row()).toMatchObject({
    state: 'handling',
    unit: 'urban-management',
    clock: { days: 5, due: { day: '2026-12-07' } },
    escalated: [],
  })
})

test('each reply is rated once, and the rating of a satisfied citizen closes the ticket', () => {
  const ticket = replied()
  ticket.give('sendBack', 'citizen', {
    reason: '还是没有修好',
    rating: { ...inputs.rate, satisfaction: 2, reasons: ['214'] },
  })
  ticket.give('reply', 'handler', inputs.reply).give('rate', 'citizen', inputs.rate)
  expect(ticket.row()).toMatchObject({ state: 'closed', rated: [1, 2] })
  expect(ticket.refusal('rate', 'citizen', inputs.rate)).toBe('already_rated')
})

test.each([
  ['a 差评 without a reason or a word', { satisfaction: 2, reasons: [], text: ' ' }, 'rating_reason_needed'],
  ['a 差评 with a word', { satisfaction: 1, reasons: [], text: '没人来' }, null],
  ['a 差评 with a national reason', { satisfaction: 2, reasons: ['209'], text: '' }, null],
  ['a reason of another level', { satisfaction: 5, reasons: ['209'], text: '' }, 'rating_reason_unknown'],
  ['a reason nobody knows', { satisfaction: 4, reasons: ['999'], text: '' }, 'rating_reason_unknown'],
  ['基本满意 without a reason', { satisfaction: 3, reasons: [], text: '' }, null],
])('%s', (_what, rating, code) => {
  expect(replied().refusal('rate', 'citizen', { ...inputs.rate, ...rating })).toBe(code)
})

test('nobody is rated satisfied by silence: after 7 days it closes unrated and may be rated for 30 more', () => {
  const ticket = replied()
  expect(ticket.until('2026-12-01 23:59').row().state).toBe('replied')
  ticket.until('2026-12-02 00:00')
  expect(ticket.last()).toMatchObject({ kind: 'closed', by: 'clock' })
  expect(ticket.row()).toMatchObject({ state: 'closed', rated: [], rateUntil: { day: '2027-01-01' } })
  ticket.until('2027-01-01 23:59')
  expect(ticket.give('rate', 'citizen', inputs.rate).row()).toMatchObject({ state: 'closed', rated: [1] })
})

test('after those 30 days it stays 未评价 for good', () => {
  expect(replied().until('2027-01-02 00:00').refusal('rate', 'citizen', inputs.rate)).toBe('rating_closed')
})

test('a promise not kept by its day opens an answered ticket again, without using up a return', () => {
  const ticket = handled().give('reply', 'handler', reply('partly', ['2026-12-10']))
  ticket.give('rate', 'citizen', inputs.rate).until('2026-12-10 23:59')
  expect(ticket.row().state).toBe('closed')
  ticket.until('2026-12-11 00:00')
  expect(ticket.last()).toMatchObject({ kind: 'promiseBroken', by: 'clock' })
  expect(ticket.row()).toMatchObject({
    state: 'handling',
    returns: 0,
    clock: { due: { day: '2026-12-18' } },
    promises: [{ state: 'broken' }],
  })
  expect(ticket.give('reply', 'handler', inputs.reply).row().reply?.n).toBe(2)
})

test('a promise kept in time is left in peace', () => {
  const ticket = handled()
    .give('reply', 'handler', reply('partly', ['2026-12-10']))
    .give('rate', 'citizen', inputs.rate)
  ticket.give('keepPromise', 'handler', { promise: ticket.row().promises[0]!.id, text: '已经换好' })
  expect(ticket.until('2026-12-30 00:00').row()).toMatchObject({ state: 'closed', promises: [{ state: 'kept' }] })
})

test.each(['2026-11-24', '2026-11-23', '2027-11-30', '2026-02-30'])('nobody promises for %s', (day) => {
  expect(handled().refusal('reply', 'handler', reply('partly', [day]))).toBe('promise_day_invalid')
})

test('promises of a reply that waits for its signature count, and none is signed after its day', () => {
  const ticket = handled().give(
    'reply',
    'handler',
    reply('unsolved', Array(limits.promises).fill('2026-11-26') as string[]),
  )
  expect(
    ticket.refusal('progress', 'handler', { text: '进展', promise: { text: '再加一项', day: '2026-11-27' } }),
  ).toBe('too_many_promises')
  ticket.until('2026-11-27 00:00')
  expect(ticket.refusal('signReply', 'head', {})).toBe('promise_day_passed')
  expect(ticket.refusal('sendBackReply', 'head', inputs.sendBackReply)).toBeNull()
})
