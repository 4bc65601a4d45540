import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { auditRepository } from './modules/audit/public'
import { createWorkingCalendar } from './plugins/calendar/working-calendar'
import type { Keys } from './plugins/crypto/keys'
import { createSigner } from './plugins/crypto/signing'
import { createVault } from './plugins/crypto/vault'
import type { Db } from './plugins/db/types'
import type { FileStore } from './plugins/files/types'
import { bounded } from './plugins/http/bounded'
import { createLimiter } from './plugins/http/limiter'
import { outboxRepository } from './plugins/outbox/repository'
import type { Ports, SmsPort } from './plugins/ports'
import type { Region } from './plugins/region/types'
import type { WechatPort } from './plugins/wechat/types'
import { installationRepository } from './plugins/installation/repository'

/** Each takes 50 ms of a core and one of the four threads that files and names are read with: who waits last waits 2.5 s. */
const LOOKUP_HASHES = { atOnce: 2, waiting: 100 }

type World = {
  db: Db
  region: Region
  keys: Keys
  log: FastifyBaseLogger
  demo: boolean
  sms: SmsPort | null
  wechat?: WechatPort | null
  files: FileStore
  clock?: () => Date
}

/** Gathers what the modules ask of the world. */
export async function createPorts({
  db,
  region,
  keys,
  log,
  demo,
  sms,
  wechat = null,
  files,
  clock = () => new Date(),
}: World): Promise<Ports> {
  const salt = await installationRepository(db).once('lookup-salt', randomBytes(16).toString('hex'))
  const vault = createVault(keys, salt)
  return {
    db,
    region,
    keys,
    signer: createSigner(keys.sign),
    log,
    demo,
    sms,
    wechat,
    files,
    clock,
    calendar: createWorkingCalendar(region),
    vault: { ...vault, lookupHash: bounded((code: string) => vault.lookupHash(code), LOOKUP_HASHES) },
    limiter: createLimiter(clock),
    enqueue: (tx, topic, payload, notBefore) => outboxRepository(tx).insert(topic, payload, clock(), notBefore),
    audit: (tx, line) => auditRepository(tx).insert(line),
  }
}
