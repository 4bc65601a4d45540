import { type Static, type TSchema, Type } from 'typebox'

/** Refuses control characters and lone surrogates; emoji and rare Han characters pass. */
const visible = '^[^\\p{Cs}\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$'
/** The same, and long enough without the blanks around it. */
const visibleAndWritten = (min: number) =>
  visible.replace('^', min > 1 ? `^(?=\\s*\\S[^]{${min - 2},}\\S)` : '^(?=\\s*\\S)')

/** A required text: lengths count code points. */
export const Written = (limit: { min?: number; max: number }) =>
  Type.String({ minLength: limit.min ?? 1, maxLength: limit.max, pattern: visibleAndWritten(limit.min ?? 1) })
/** A text that may be empty but must be there. */
export const Blankable = (limit: { max: number }) => Type.String({ maxLength: limit.max, pattern: visible })
/** A text that may be left out. */
export const Optionally = (limit: { max: number }) =>
  Type.String({ maxLength: limit.max, pattern: visible, default: '' })

export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }))
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Strict = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

export const Code = Type.String({ minLength: 1, maxLength: 40, pattern: '^[A-Za-z0-9_-]+$' })
export const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
export const Instant = Type.String({ format: 'date-time' })
export const Phone = Type.String({ pattern: '^1[3-9]\\d{9}$' })
export const RecordId = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
export const TicketNumber = Type.String({ pattern: '^\\d{21}$' })
export const LookupCode = Type.String({ pattern: '^\\d{16}$' })

/** RFC 9457, with the code and the request number a person can name on the phone. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
  requestId: Type.String(),
})
export type Problem = Static<typeof Problem>

export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
})
export const IfMatchHeaders = Type.Object({ 'if-match': Type.String({ maxLength: 40 }) })
export const LookupHeaders = Type.Object({ 'lookup-code': LookupCode })

export const PageQuery = { cursor: Type.Optional(Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]+$' })) }
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Nullable(Type.String()) })
export type Paged<T> = { items: T[]; nextCursor: string | null }

export const Deadline = Type.Object({ at: Instant, day: Day, provisional: Type.Boolean() })
export const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })
export type NamedCode = Static<typeof NamedCode>
