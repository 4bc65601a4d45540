import type { Outcome, TicketType } from '@contract/complaint/states'
import type { RightKind } from '@contract/rights/labels'
import { createRights } from '../../../../server/src/modules/complaint/rights/views'
import { createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'
import type { Region } from '../../../../server/src/plugins/region/types'
import { inputs } from '../../../support/builders'
import { demoRegion, regionOf2027 } from '../../../support/demo-region'
import { createPaperTicket, type PaperTicket } from '../../../support/paper-ticket'

type About = { category?: string; type?: TicketType; unit?: string; at?: string }
const given = ({ category = '0203', type = 'complain', unit = 'public-security', at }: About = {}) =>
  createPaperTicket({ category, type, ...(at ? { at } : {}) })
    .give('accept', 'dispatcher', { dispatch: { unit, coUnits: [], note: '' } })
    .give('sign', 'handler', {})
const answered = (about: About = {}, outcome: Outcome = 'explained') =>
  given(about).give('reply', 'handler', { ...inputs.reply, outcome })

const rights = (ticket: PaperTicket, region: Region = demoRegion) =>
  createRights({ now: ticket.now(), calendar: createWorkingCalendar(region), region })(
    ticket.row(),
    ticket.events().map((event) => ({ ...event, staffNo: null })),
    [],
  )
const kinds = (ticket: PaperTicket) => rights(ticket).map(({ kind }) => kind)
const right = (ticket: PaperTicket, kind: RightKind, region?: Region) =>
  rights(ticket, region).find((each) => each.kind === kind)

test('before an answer there is nothing to count', () => {
  expect(rights(given())).toEqual([])
})

test('seven days to rate or send back, from the day of the reply; the rule of the region is the source', () => {
  const rate = right(answered(), 'rate')
  expect(rate).toMatchObject({ from: '2026-11-24', day: '2026-12-01', daysLeft: 7, over: false, remind: false })
  expect(rate?.text).toContain('退回重办')
  expect(rate?.source).toBe(demoRegion.clocks.replyWindow.source)
})

test('after the third 退回 rating remains, sending back does not', () => {
  const ticket = answered()
  for (let n = 0; n < 3; n++) {
    ticket.give('sendBack', 'citizen', inputs.sendBack).give('reply', 'handler', { ...inputs.reply, outcome: 'partly' })
    if (ticket.row().draft) ticket.give('signReply', 'supervisor', {})
  }
  expect(ticket.row()).toMatchObject({ state: 'replied', returns: 3 })
  expect(right(ticket, 'rate')?.text).not.toContain('退回')
})

test('once rated nobody is asked to rate again; 复核 is open for thirty days', () => {
  const ticket = answered().give('rate', 'citizen', { ...inputs.rate, satisfaction: 3, reasons: [] })
  expect(kinds(ticket)).not.toContain('rate')
  expect(right(ticket, 'review')).toMatchObject({ from: '2026-11-24', day: '2026-12-24', over: false })
  expect(right(ticket, 'review')?.source).toBe(demoRegion.clocks.reviewWindow.source)
  expect(kinds(ticket.give('requestReview', 'citizen', inputs.requestReview))).not.toContain('review')
})

test('while the answer waits to be rated, 复核 is told of with its length: the end has no day yet', () => {
  const review = right(answered(), 'review')
  expect(review).toMatchObject({ day: null, from: null, remind: null })
  expect(review?.text).toContain('30 天内')
})

test('closed without a rating it may still be rated for thirty days', () => {
  const ticket = answered().until('2026-12-03 10:00')
  expect(ticket.row().state).toBe('closed')
  expect(right(ticket, 'rate')).toMatchObject({ from: '2026-12-02', day: '2027-01-01' })
})

test('行政复议: sixty days from the day of the answer, 复议 first for a duty not done (行政复议法 20, 23)', () => {
  const reconsideration = right(answered({ at: '2026-03-16 10:00' }), 'reconsideration')
  expect(reconsideration).toMatchObject({ from: '2026-03-16', day: '2026-05-15', provisional: false })
  expect(reconsideration?.source).toContain('行政复议法第二十条、第二十三条')
  expect(reconsideration?.text).toMatch(/^如果这件事依法该由公安分局管.*才可以申请.*要先复议/)
  expect(reconsideration?.where).toContain('12348')
  expect(right(answered(), 'litigationAfter')).toMatchObject({ day: null, source: '行政诉讼法第四十五条' })
})

test('a duty not done is not said to lead straight to the court', () => {
  expect(kinds(answered())).not.toContain('litigation')
})

test.each([
  ['a benefit refused', '1001', 'civil-affairs', '不批准'],
  ['a penalty', '0401', 'traffic-police', '处罚了您'],
])('%s may be taken to the court within six months of the decision (行政诉讼法 46)', (_what, category, unit, words) => {
  const ticket = answered({ category, unit, at: '2026-03-16 10:00' })
  expect(right(ticket, 'litigation')).toMatchObject({
    from: '2026-03-16',
    day: '2026-09-16',
    source: '行政诉讼法第四十六条',
  })
  expect(right(ticket, 'reconsideration')?.text).toContain(words)
  expect(right(ticket, 'reconsideration')?.text).toContain('会更早到期')
})

test('land already held goes by way of 复议 only', () => {
  const ticket = answered({ category: '1101', unit: 'agriculture' })
  expect(right(ticket, 'reconsideration')?.text).toContain('同样要先复议')
  expect(kinds(ticket)).not.toContain('litigation')
})

test.each([
  ['what is solved', answered({}, 'solved')],
  ['a proposal', answered({ type: 'suggest' })],
  ['praise', answered({ type: 'praise' })],
  ['a water company, which is no authority', answered({ category: '0501', unit: 'water-supply' })],
])('%s leads neither to 复议 nor to the court', (_what, ticket) => {
  expect(kinds(ticket)).toEqual(['rate', 'review'])
})

test('who only asked and wants papers of the government may ask for them (政府信息公开条例 27)', () => {
  const ticket = answered({ type: 'consult' })
  expect(kinds(ticket)).toEqual(['rate', 'review', 'disclosure'])
  expect(right(ticket, 'disclosure')?.source).toContain('政府信息公开条例第二十七条')
})

test.each([
  ['unpaid wages', '0601', 'human-resources', 'labourArbitration', '劳动争议调解仲裁法第二十一条、第二十七条', '1 年'],
  ['an accident at work', '0604', 'human-resources', 'workInjury', '工伤保险条例第十七条', '1 年'],
  ['a prepaid card', '0902', 'market', 'civil', '民法典第一百八十八条、消费者权益保护法第三十九条', '3 年'],
  ['a quarrel of neighbours', '1401', 'beimen', 'civil', '民法典第一百八十八条', '3 年'],
] as const)(
  '%s: the length is told, no day, for it counts from what only the person knows',
  (_what, category, unit, kind, source, years) => {
    const found = right(answered({ category, unit }), kind)
    expect(found).toMatchObject({ source, from: null, day: null, at: null, daysLeft: null, over: false, remind: null })
    expect(found?.text).toMatch(/^如果/)
    expect(found?.text).toContain(years)
  },
)

test('refused by the desk: 复核, and against others only where the desk says it is nothing for the government', () => {
  const refused = (code: 'R5' | 'R3') =>
    createPaperTicket({ category: '0601' }).give('refuse', 'dispatcher', { ...inputs.refuse, code })
  expect(kinds(refused('R5'))).toEqual(['review', 'labourArbitration'])
  expect(kinds(refused('R3'))).toEqual(['review'])
  expect(right(refused('R3'), 'review')).toMatchObject({ from: '2026-11-24', day: '2026-12-24' })
})

test('upheld by 复核: the days of others run on from the answer', () => {
  const ticket = answered({ at: '2026-03-16 10:00' })
    .give('rate', 'citizen', { ...inputs.rate, satisfaction: 3, reasons: [] })
    .give('requestReview', 'citizen', inputs.requestReview)
  expect(right(ticket, 'reconsideration')?.day).toBe('2026-05-15')
  ticket.until('2026-03-25 10:00').give('decideReview', 'supervisor', { ...inputs.decideReview, decision: 'uphold' })
  expect(kinds(ticket)).toEqual(['reconsideration', 'litigationAfter'])
  expect(right(ticket, 'reconsideration')?.day).toBe('2026-05-15')
})

test('withdrawn: nothing is left to do', () => {
  expect(rights(given().give('withdraw', 'citizen', inputs.withdraw))).toEqual([])
})

test('a second answer moves the day, its sequence grows, and an earlier answer is warned of', () => {
  const ticket = answered({ at: '2026-03-16 10:00' })
  const first = right(ticket, 'reconsideration')!
  ticket.give('sendBack', 'citizen', inputs.sendBack).until('2026-03-20 10:00')
  ticket.give('reply', 'handler', { ...inputs.reply, outcome: 'partly' })
  const second = right(ticket, 'reconsideration')!
  expect(second.day).toBe('2026-05-19')
  expect(second.sequence).toBeGreaterThan(first.sequence)
  expect(second.text).toContain('可能从前一次答复算起')
})

test('when the holiday plan becomes known a day may come out later, and its sequence grows', () => {
  const ticket = answered({ at: '2026-11-24 10:00' })
  const before = right(ticket, 'reconsideration')!
  const after = right(ticket, 'reconsideration', regionOf2027)!
  expect([before.day, before.provisional]).toEqual(['2027-01-23', true])
  expect([after.day, after.provisional]).toEqual(['2027-01-25', false])
  expect(after.sequence).toBeGreaterThan(before.sequence)
})

test('the nearest comes first, what has no day after it, what is past last, named as past', () => {
  const ticket = answered({ category: '1001', unit: 'civil-affairs', at: '2026-03-16 10:00' })
  expect(kinds(ticket)).toEqual(['rate', 'reconsideration', 'litigation', 'review', 'litigationAfter'])
  ticket.until('2026-05-16 00:00')
  expect(rights(ticket).map(({ kind, over }) => [kind, over])).toEqual([
    ['litigation', false],
    ['litigationAfter', false],
    ['rate', true],
    ['review', true],
    ['reconsideration', true],
  ])
})

test('the last day is good until its last minute', () => {
  const ticket = answered({ at: '2026-03-16 10:00' }).until('2026-05-15 23:59')
  expect(right(ticket, 'reconsideration')).toMatchObject({ daysLeft: 0, over: false, remind: null })
  ticket.until('2026-05-16 00:00')
  expect(right(ticket, 'reconsideration')).toMatchObject({ over: true })
})
