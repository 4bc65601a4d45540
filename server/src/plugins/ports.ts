import type { Role } from '@contract/account/labels'
import type { FastifyBaseLogger } from 'fastify'
import type { WorkingCalendar } from './calendar/types'
import type { Keys } from './crypto/keys'
import type { Signer } from './crypto/signing'
import type { Vault } from './crypto/vault'
import type { Db, Tx } from './db/types'
import type { FileStore } from './files/types'
import type { Limiter } from './http/limiter'
import type { Region } from './region/types'
import type { WechatPort } from './wechat/types'

/** Someone signed in. */
export type Person = { accountId: string; sessionId: string; role: Role; unit: string | null; staffNo: string | null }

export type SmsPort = { send(phone: string, text: string): Promise<void> }

/** What a service may ask of the world; tests hand in their own clock and calendar. */
export type Ports = {
  db: Db
  clock: () => Date
  calendar: WorkingCalendar
  region: Region
  vault: Vault
  keys: Keys
  signer: Signer
  limiter: Limiter
  log: FastifyBaseLogger
  /** Codes on the page and the local outbox instead of providers. */
  demo: boolean
  /** Absent without a provider. */
  sms: SmsPort | null
  /** Absent without WECHAT_APPID and WECHAT_SECRET. */
  wechat: WechatPort | null
  /** Where photos stand. */
  files: FileStore
  /** Writes an outbox row in the same transaction as the change, to be sent now or not before a time. */
  enqueue(tx: Tx, topic: string, payload: object, notBefore?: Date): Promise<void>
  /** Writes a line of the audit trail in the same transaction as the change. */
  audit(tx: Pick<Tx, 'query'>, entry: AuditLine): Promise<void>
}

/** Never holds what a person wrote or who a complainant is. */
export type AuditLine = {
  at: Date
  person: Person | null
  role: string
  action: string
  subject: string | null
  requestId: string | null
}
