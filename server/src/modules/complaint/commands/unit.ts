import type { NewEvent, NewPromise, ReplyText, Signer, TicketStatus } from '@contract/complaint/events'
import { limits } from '@contract/complaint/limits'
import { type Outcome, signedOutcomes } from '@contract/complaint/states'
import { Fault } from '../../../plugins/http/fault'
import { along, type Context, type Deciders, promiseDeadline, within, withinDays } from './context'

const notWhileSigning = (row: TicketStatus) => {
  if (row.draft) throw new Fault('waiting_for_signature')
}

/** Those of a reply that waits for its signature count already. */
const openPromises = (row: TicketStatus) =>
  row.promises.filter((promise) => promise.state === 'open').length + (row.draft?.promises.length ?? 0)

const newPromise = (context: Context, { text, day }: { text: string; day: string }): NewPromise => ({
  id: context.newId(),
  text,
  due: promiseDeadline(context, day),
})

/** The unit head signs 未解决 and 诉求不合理; after a third 退回 a supervisor signs every reply. */
function signersOf(row: TicketStatus, outcome: Outcome): Signer[] {
  const signers: Signer[] = signedOutcomes.includes(outcome) ? ['head'] : []
  return row.returns > limits.freeReturns ? [...signers, 'supervisor'] : signers
}

const replied = (context: Context, row: TicketStatus, reply: ReplyText): NewEvent => ({
  kind: 'replied',
  payload: {
    outcome: reply.outcome,
    text: reply.text,
    promises: reply.promises,
    ...along(reply.photos),
    n: row.replies + 1,
    rateBy: withinDays(context, context.region.clocks.replyWindow.value),
  },
})

export const unitCommands: Deciders<
  | 'sign'
  | 'object'
  | 'progress'
  | 'ask'
  | 'reply'
  | 'requestExtension'
  | 'requestTermination'
  | 'signReply'
  | 'sendBackReply'
> = {
  sign: (_context, _row, _input, who) => [{ kind: 'signed', payload: who.staffNo ? { handler: who.staffNo } : {} }],

  object: (context, row, { reason }) => {
    if (row.objected.includes(row.unit ?? '')) throw new Fault('objection_used')
    if (row.objectBy && context.now.getTime() >= Date.parse(row.objectBy.at)) throw new Fault('objection_late')
    return [
      {
        kind: 'objected',
        payload: { reason, decideBy: within(context, context.region.clocks.objectionDecision.value) },
      },
    ]
  },

  progress: (context, row, { text, promise, photos }) => {
    const events: NewEvent[] = [{ kind: 'progressed', payload: { text, ...along(photos) } }]
    if (!promise) return events
    if (openPromises(row) >= limits.promises) throw new Fault('too_many_promises')
    return [...events, { kind: 'promised', payload: newPromise(context, promise) }]
  },

  ask: (context, row, { question }) => {
    notWhileSigning(row)
    if (row.asks >= limits.asks) throw new Fault('no_more_asks')
    return [{ kind: 'asked', payload: { question, answerBy: within(context, context.region.clocks.supplement.value) } }]
  },

  reply: (context, row, input) => {
    notWhileSigning(row)
    if (openPromises(row) + input.promises.length > limits.promises) throw new Fault('too_many_promises')
    const { outcome, text, photos } = input
    const promises = input.promises.map((promise) => newPromise(context, promise))
    const reply = { outcome, text, promises, ...along(photos) }
    const signers = signersOf(row, input.outcome)
    return signers.length > 0
      ? [{ kind: 'replyDrafted', payload: { ...reply, signers } }]
      : [replied(context, row, reply)]
  },

  requestExtension: (context, row, input) => {
    if (row.extension) throw new Fault('extension_used')
    if (row.clock && context.now.getTime() >= Date.parse(row.clock.due.at)) throw new Fault('extension_late')
    const most = context.region.clocks.extensionMax.value
    if (input.days > most)
      throw new Fault('extension_long', [{ path: '/days', message: `延期最多 ${most} 个工作日，请减少天数` }])
    return [{ kind: 'extensionAsked', payload: input }]
  },

  requestTermination: (_context, row, { reason }) => {
    notWhileSigning(row)
    if (!row.unanswered || row.terminationAsked) throw new Fault('not_unanswered')
    return [{ kind: 'terminationAsked', payload: { reason } }]
  },

  signReply: (context, row, _input, who) => {
    const draft = row.draft
    const signer = draft?.signers[0]
    if (!draft || !signer || signer !== who.by) throw new Fault('not_your_signature')
    if (draft.promises.some(({ due }) => Date.parse(due.at) <= context.now.getTime()))
      throw new Fault('promise_day_passed')
    const signed: NewEvent = { kind: 'replySigned', payload: { signer } }
    return draft.signers.length > 1 ? [signed] : [signed, replied(context, row, draft)]
  },

  sendBackReply: (_context, row, { reason }, who) => {
    const signer = row.draft?.signers[0]
    if (!signer || signer !== who.by) throw new Fault('not_your_signature')
    return [{ kind: 'replySentBack', payload: { signer, reason } }]
  },
}
