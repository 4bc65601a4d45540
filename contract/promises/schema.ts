import { type Static, Type } from 'typebox'
import { Day, NamedCode, Nullable, OneOf, Page, PageQuery, Strict, TicketNumber } from '../common/schema'
import { Due } from '../complaint/schema'
import { promiseStates, states } from '../complaint/states'
import { promiseFilters } from './labels'

export const PromiseQuery = Strict({ ...PageQuery, filter: OneOf(promiseFilters) })
export type PromiseQuery = Static<typeof PromiseQuery>

/** One promise of one ticket. `disputeBy`: until when the person may say that it was not kept. */
export const PromiseItem = Type.Object({
  id: Type.String(),
  text: Type.String(),
  state: OneOf(promiseStates),
  due: Due,
  disputeBy: Nullable(Due),
  unitName: Nullable(Type.String()),
  number: TicketNumber,
  title: Type.String(),
  ticketState: OneOf(states),
})
export type PromiseItem = Static<typeof PromiseItem>
export const PromisePage = Page(PromiseItem)

/** Of the promises that fell due between `from` and `to`: kept (confirmed or not), broken, disputed; open ones are not counted. */
export const PromiseShares = Type.Object({
  from: Day,
  to: Day,
  items: Type.Array(
    Type.Object({
      unit: NamedCode,
      kept: Type.Integer(),
      confirmed: Type.Integer(),
      broken: Type.Integer(),
      disputed: Type.Integer(),
    }),
  ),
})
export type PromiseShares = Static<typeof PromiseShares>
