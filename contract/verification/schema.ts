import { type Static, Type } from 'typebox'
import { Code, Day, Instant, Nullable, OneOf, Page, PageQuery, Strict, TicketNumber } from '../common/schema'
import { contentStates, verdicts } from './states'

const Hex = (bytes: number) => Type.String({ pattern: `^[0-9a-f]{${bytes * 2}}$` })
const KeyId = Type.String({ pattern: '^[0-9a-f]{16}$' })
const Base64 = (max: number) => Type.String({ maxLength: max, pattern: '^[A-Za-z0-9+/]+={0,2}$' })

/** All that stands on a receipt; a part of it tells nothing. */
export const WholeReceipt = Strict({
  region: Code,
  number: TicketNumber,
  filedAt: Instant,
  salt: Hex(16),
  digest: Hex(32),
  keyId: KeyId,
  signature: Base64(88),
})
export type WholeReceipt = Static<typeof WholeReceipt>

/** `content` is told of a true receipt only: whether what was filed is still what its digest says. */
export const ReceiptVerdict = Type.Object({
  verdict: OneOf(verdicts),
  content: Nullable(OneOf(contentStates)),
})
export type ReceiptVerdict = Static<typeof ReceiptVerdict>

export const SigningKeys = Type.Object({
  items: Type.Array(Type.Object({ id: KeyId, publicKey: Type.String(), since: Instant, until: Nullable(Instant) })),
})
export type SigningKeys = Static<typeof SigningKeys>

/** One day: what is signed are region, day, tickets, root and previous. */
export const DailyRoot = Type.Object({
  region: Type.String(),
  day: Day,
  tickets: Type.Integer(),
  root: Hex(32),
  previous: Nullable(Hex(32)),
  keyId: KeyId,
  signature: Type.String(),
})
export type DailyRoot = Static<typeof DailyRoot>
export const DailyRootPage = Page(DailyRoot)
export type DailyRootPage = Static<typeof DailyRootPage>
export const DailyRootQuery = Strict(PageQuery)
