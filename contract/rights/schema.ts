import { type Static, Type } from 'typebox'
import { Day, Instant, Nullable, OneOf, Strict, TicketNumber } from '../common/schema'
import { rightKinds } from './labels'

/**
 * One thing the person may still do. `from`: the day it counts from, `day`: the last one; both null where the day depends on
 * what only the person knows. `remind`: whether a reminder is set, null where none can be.
 */
export const Right = Type.Object({
  kind: OneOf(rightKinds),
  title: Type.String(),
  text: Type.String(),
  where: Type.String(),
  source: Type.String(),
  from: Nullable(Day),
  day: Nullable(Day),
  at: Nullable(Instant),
  daysLeft: Nullable(Type.Integer()),
  /** The holiday plan of that year is not published: the day may come out later, never earlier. */
  provisional: Type.Boolean(),
  over: Type.Boolean(),
  /** Grows when the day of the same right moves, as SEQUENCE of a calendar file does. */
  sequence: Type.Integer(),
  remind: Nullable(Type.Boolean()),
})
export type Right = Static<typeof Right>

export const RightReminder = Strict({ kind: OneOf(rightKinds), on: Type.Boolean() })
export type RightReminder = Static<typeof RightReminder>

export const RightReminders = Type.Object({
  items: Type.Array(
    Type.Object({
      number: TicketNumber,
      title: Type.String(),
      kind: OneOf(rightKinds),
      right: Type.String(),
      day: Day,
    }),
  ),
})
export type RightReminders = Static<typeof RightReminders>
