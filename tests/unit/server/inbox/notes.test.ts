import type { Happening } from '@contract/complaint/events'
import { notesOf } from '../../../../server/src/modules/inbox/messages'
import { inputs } from '../../../support/builders'
import { countyRegion, demoRegion } from '../../../support/demo-region'
import { createPaperTicket } from '../../../support/paper-ticket'

const dispatched = () => createPaperTicket().give('accept', 'dispatcher', { dispatch: inputs.dispatch })
const toldTo = (event: Happening, audience: string, stillToSign?: 'head' | 'supervisor') =>
  notesOf(event, 'handler', demoRegion.clocks, stillToSign)
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

test('people are told the numbers of their own region', () => {
  const toldIn = (clocks: typeof demoRegion.clocks, event: Happening) =>
    notesOf(event, 'handler', clocks)
      .map(({ text }) => text)
      .join()
  const event = dispatched().last()
  expect(toldIn(demoRegion.clocks, event)).toMatch(/^2 个服务小时内签收；不属于本单位的，2 个工作日内提出异议。/)
  expect(toldIn(countyRegion.clocks, event)).toMatch(/^4 个服务小时内签收；不属于本单位的，3 个工作日内提出异议。/)
  const refused = { kind: 'refused', payload: { code: 'R5', reason: '', route: '' } } as unknown as Happening
  expect(toldIn(demoRegion.clocks, refused)).toContain('30 天内可以申请复核')
  expect(toldIn(countyRegion.clocks, refused)).toContain('45 天内可以申请复核')
})

test('nobody is told that a ticket is handled anew when it still was in hand', () => {
  const ticket = dispatched().give('sign', 'handler', {})
  ticket.give('progress', 'handler', { text: '已经订好了灯', promise: { text: '装好', day: '2026-11-26' } })
  ticket.until('2026-11-27 09:00')
  const broken = ticket.events().find(({ kind }) => kind === 'promiseBroken')!
  expect(toldTo(broken, 'complainant')).toContain('仍在办理中')
})

test('a unit that handles a ticket is told when its complainant takes it back; before there is a unit nobody is', () => {
  const withdrawn = dispatched().give('withdraw', 'citizen', inputs.withdraw).last()
  expect(toldTo(withdrawn, 'unit')).toContain('已撤回')
  expect(toldTo(withdrawn, 'handlers')).toBe('')
})

test('head and handler hear when 督办 begins and when it ends', () => {
  const ticket = dispatched().give('openSupervision', 'supervisor', inputs.openSupervision)
  expect(toldTo(ticket.last(), 'handlers')).toContain('已列入督办')
  expect(toldTo(ticket.last(), 'head')).toContain('已列入督办')
  ticket.give('closeSupervision', 'supervisor', inputs.closeSupervision)
  expect(toldTo(ticket.last(), 'unit')).toContain('督办已解除')
  expect(toldTo(ticket.last(), 'head')).toContain('督办已解除')
})
