import type { Ports } from '../ports'
import { type Kind, kinds, retentionRepository } from './repository'

const DAY_MS = 86_400_000
const AT_ONCE = 2_000

/** Three years; 网络安全法 art. 21 asks for six months of logs at least. */
export const AUDIT_KEEP_DAYS = 1095
export const LEAST_AUDIT_KEEP_DAYS = 183

/** Days for which each is kept: no longer than it is of use (个人信息保护法 art. 19). */
const keepDays: Record<Exclude<Kind, 'audit'>, number> = {
  signInCodes: 1,
  sessions: 90,
  outbox: 30,
  sentMessages: 30,
  notifications: 366,
}

/** Deletes what is past its time; what a ticket is made of stays. */
export const createRetentionWorker = (
  { db, clock, log }: Pick<Ports, 'db' | 'clock' | 'log'>,
  auditKeepDays = AUDIT_KEEP_DAYS,
) => ({
  /** @returns how many rows went, by kind */
  async run(): Promise<Record<Kind, number>> {
    const days = { ...keepDays, audit: auditKeepDays }
    const gone = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>
    for (const kind of kinds) {
      const before = new Date(clock().getTime() - days[kind] * DAY_MS)
      for (let some = AT_ONCE; some === AT_ONCE; gone[kind] += some)
        some = await retentionRepository(db).deleteSome(kind, before, AT_ONCE)
    }
    if (Object.values(gone).some((n) => n > 0)) log.info(gone, 'deleted what is past its time')
    return gone
  },
})
