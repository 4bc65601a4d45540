import { type Static, Type } from 'typebox'
import {
  Code,
  Day,
  Instant,
  NamedCode,
  Nullable,
  OneOf,
  Optionally,
  Page,
  PageQuery,
  Strict,
  TicketNumber,
  Written,
} from '../common/schema'
import { limits } from '../complaint/limits'
import { queues } from '../complaint/schema'
import { supervisionGrounds, ticketTypes } from '../complaint/states'
import { bulkActions, templateKinds, toolLimits } from './limits'

const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/* ---------- templates ---------- */
export const NewTemplate = Strict({
  kind: OneOf(templateKinds),
  label: Written(toolLimits.label),
  body: Written(toolLimits.body),
})
export type NewTemplate = Static<typeof NewTemplate>
export const Retirement = Strict({ retired: Type.Boolean() })
const template = {
  id: Id,
  kind: OneOf(templateKinds),
  label: Type.String(),
  body: Type.String(),
  /** Null: for every unit. */
  unit: Nullable(NamedCode),
  retired: Type.Boolean(),
  version: Type.Integer(),
  by: Type.String(),
  at: Instant,
  /** Whether the reader may change it. */
  mine: Type.Boolean(),
}
export const TemplateItem = Type.Object(template)
export type TemplateItem = Static<typeof TemplateItem>
export const TemplateView = Type.Object({
  ...template,
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      label: Type.String(),
      body: Type.String(),
      by: Type.String(),
      at: Instant,
    }),
  ),
})
export type TemplateView = Static<typeof TemplateView>
export const TemplateQuery = Strict({
  ...PageQuery,
  kind: Type.Optional(OneOf(templateKinds)),
  retired: Type.Optional(OneOf(['yes', 'no'] as const)),
  q: Type.Optional(Optionally(limits.search)),
})
export type TemplateQuery = Static<typeof TemplateQuery>
export const TemplatePage = Page(TemplateItem)

/* ---------- many tickets at once ---------- */
export const BulkRequest = Strict({
  action: OneOf(bulkActions),
  tickets: Type.Array(Strict({ number: TicketNumber, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }), {
    minItems: 1,
    maxItems: toolLimits.bulk,
  }),
  reason: Written(limits.reason),
  unit: Type.Optional(Code),
  grant: Type.Optional(Type.Boolean()),
  ground: Type.Optional(OneOf(supervisionGrounds)),
})
export type BulkRequest = Static<typeof BulkRequest>
export const BulkItem = Type.Object({
  number: TicketNumber,
  done: Type.Boolean(),
  /** Why not, and what to do; empty when it was done. */
  title: Type.String(),
  detail: Type.String(),
})
export type BulkItem = Static<typeof BulkItem>
export const BulkResult = Type.Object({ items: Type.Array(BulkItem), done: Type.Integer(), left: Type.Integer() })
export type BulkResult = Static<typeof BulkResult>

/* ---------- CSV ---------- */
export const ExportRequest = Strict({
  queue: OneOf(queues),
  type: Nullable(OneOf(ticketTypes)),
  from: Nullable(Day),
  to: Nullable(Day),
})
export type ExportRequest = Static<typeof ExportRequest>
/** Opens once, for whoever holds it: a browser that downloads sends no sign-in. */
export const ExportTicket = Type.Object({ url: Type.String(), fileName: Type.String(), expiresAt: Instant })
export type ExportTicket = Static<typeof ExportTicket>
