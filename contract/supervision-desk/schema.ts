import { type Static, Type } from 'typebox'
import { Code, Instant, NamedCode, Nullable, Strict } from '../common/schema'

const figures = {
  /** Dispatched and not answered yet: all of the following but `opinions` are among them. */
  inHand: Type.Integer(),
  toSign: Type.Integer(),
  handling: Type.Integer(),
  awaiting: Type.Integer(),
  /** Due by the end of the next working day. */
  dueNext: Type.Integer(),
  /** Four fifths of the reply clock are over, and it still runs. */
  eighty: Type.Integer(),
  overdue: Type.Integer(),
  /** The longest overdue one was due then. */
  overdueSince: Nullable(Instant),
  supervised: Type.Integer(),
  promiseBroken: Type.Integer(),
}
/** Names of the figures; each is the queue that holds the tickets it counts. */
export const countedQueues = [
  'inHand',
  'toSign',
  'handling',
  'awaiting',
  'dueNext',
  'eighty',
  'overdue',
  'supervised',
  'promiseBroken',
] as const

export const UnitLoad = Type.Object({
  unit: NamedCode,
  ...figures,
  /** Opinions it owes as a co-unit. */
  opinions: Type.Integer(),
})
export type UnitLoad = Static<typeof UnitLoad>
export const Workload = Type.Object({
  at: Instant,
  items: Type.Array(UnitLoad),
  /** Overdue where no unit has it: not accepted, not dispatched, a 复核 not decided. Null for a head. */
  atDesks: Nullable(Type.Object({ pending: Type.Integer(), accepted: Type.Integer(), reviewing: Type.Integer() })),
})
export type Workload = Static<typeof Workload>

/** `staffNo` null: nobody has taken it on. `gone`: the number no longer handles for the unit. */
export const PersonLoad = Type.Object({ staffNo: Nullable(Type.String()), gone: Type.Boolean(), ...figures })
export type PersonLoad = Static<typeof PersonLoad>
export const UnitWorkload = Type.Object({ at: Instant, unit: UnitLoad, people: Type.Array(PersonLoad) })
export type UnitWorkload = Static<typeof UnitWorkload>
export const UnitParams = Strict({ unit: Code })
