import type { TicketStatus } from '@contract/complaint/events'
import { Fault } from '../../../plugins/http/fault'
import { along, type Deciders, startClock, withinDays } from './context'

const promiseOf = (row: TicketStatus, id: string, state: 'open' | 'kept') =>
  row.promises.find((promise) => promise.id === id && promise.state === state)

/** An answered ticket is opened again by a promise that was not kept; one still in hand has its clock. */
export const reopensBy = (row: TicketStatus) => row.state === 'replied' || row.state === 'closed'

/** 承诺履行: the unit says it is done, the person may confirm it or say that it is not. */
export const promiseCommands: Deciders<'keepPromise' | 'confirmPromise' | 'disputePromise'> = {
  keepPromise: (context, row, { promise, text, photos }) => {
    if (!promiseOf(row, promise, 'open')) throw new Fault('promise_unknown')
    const disputeBy = withinDays(context, context.region.clocks.promiseDispute.value)
    return [{ kind: 'promiseKept', payload: { id: promise, text, disputeBy, ...along(photos) } }]
  },

  confirmPromise: (_context, row, { promise }) => {
    if (!promiseOf(row, promise, 'kept')) throw new Fault('promise_not_kept_yet')
    return [{ kind: 'promiseConfirmed', payload: { id: promise } }]
  },

  disputePromise: (context, row, { promise, text, photos }) => {
    const kept = promiseOf(row, promise, 'kept')
    if (!kept) throw new Fault('promise_not_kept_yet')
    if (!kept.disputeBy || context.now.getTime() >= Date.parse(kept.disputeBy.at)) throw new Fault('dispute_late')
    const clock = reopensBy(row) ? startClock(context, row.category) : null
    return [{ kind: 'promiseDisputed', payload: { id: promise, text, clock, ...along(photos) } }]
  },
}
