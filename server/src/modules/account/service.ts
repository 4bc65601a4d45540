import { randomInt } from 'node:crypto'
import type { Me, OpenedSession, SessionView, SignInCode } from '@contract/account/schema'
import { accountErrors } from '@contract/account/errors'
import { accountLimits } from '@contract/account/limits'
import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { createEntrance, type Origin } from './entrance'
import { codeWait } from './policy'
import { accountRepository } from './repository'

const SEEN_EVERY_MS = 300_000

export const createAccountService = (ports: Ports, entrance = createEntrance(ports)) => {
  const { db, clock, vault, demo, sms } = ports
  const { phoneIndex, hashCode, phoneOf, view } = entrance
  const outside = accountRepository(db)

  /** While the person waits: a code that comes an hour later helps nobody, and whoever gets none must hear of it. */
  async function sendNow(phone: string, text: string, forget: () => Promise<void>) {
    try {
      await sms?.send(phone, text)
    } catch (error) {
      const { name } = error as Error
      ports.log.warn({ name }, 'a sign-in code could not be sent')
      // Without an answer it may be on its way: then it must be good, and the next one waits its minute.
      if (name !== 'TimeoutError') await forget()
      throw new Fault('sms_unavailable', [], name === 'TimeoutError' ? accountLimits.codeResendSeconds : 0)
    }
  }

  return {
    /**
     * Sends a code; the answer does not tell whether the phone is known.
     * @throws Fault code_too_soon · unavailable when no SMS provider is set · sms_unavailable when it does not take the code
     */
    async requestCode(phone: string, forwarded = false): Promise<SignInCode> {
      if (demo ? forwarded : !sms) throw new Fault('unavailable')
      const now = clock()
      const index = phoneIndex(phone)
      const code = String(randomInt(10 ** accountLimits.codeDigits)).padStart(accountLimits.codeDigits, '0')
      const text = `验证码 ${code}，${accountLimits.codeMinutes} 分钟内有效，请不要告诉别人。`
      await db.transaction(async (tx) => {
        const codes = accountRepository(tx)
        await codes.lockPhone(index)
        const wait = codeWait(await codes.countVainCodesSince(index, new Date(now.getTime() - 3_600_000)), now)
        if (wait > 0) throw new Fault('code_too_soon', [], wait)
        await codes.insertCode({
          phoneIndex: index,
          hash: hashCode(index, code),
          at: now,
          expiresAt: new Date(now.getTime() + accountLimits.codeMinutes * 60_000),
        })
        if (demo) await ports.enqueue(tx, 'sms', { sealed: vault.seal(JSON.stringify({ phone, text }), 'outbox.sms') })
      })
      if (!demo) await sendNow(phone, text, () => outside.forgetCode(index, hashCode(index, code)))
      return {
        expiresInSeconds: accountLimits.codeMinutes * 60,
        resendInSeconds: accountLimits.codeResendSeconds,
        demoCode: demo ? code : null,
      }
    },

    /** @throws Fault code_wrong · code_exhausted after five tries */
    async signIn(phone: string, smsCode: string, origin: Origin): Promise<OpenedSession> {
      const outcome = await db.transaction(
        async (tx) =>
          (await entrance.proveByCode(tx, phone, smsCode)) ??
          entrance.open(tx, await entrance.accountOf(tx, phone), origin),
      )
      if (typeof outcome === 'string')
        throw new Fault(outcome, [{ path: '/smsCode', message: accountErrors[outcome].detail }])
      return outcome
    },

    /** The person of a token, or null when it is unknown, revoked or over. */
    async findPerson(token: string): Promise<Person | null> {
      const now = clock()
      const row = await outside.findPersonByToken(sha256(token), now)
      if (!row) return null
      if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await outside.touchSession(row.session_id, now)
      return {
        accountId: row.account_id,
        sessionId: row.session_id,
        role: row.role,
        unit: row.unit,
        staffNo: row.staff_no,
      }
    },

    /** Who the account is now, for what it has asked for before; it has no session then. */
    async personOf(accountId: string): Promise<Person | null> {
      const account = await outside.findById(accountId)
      return account && { accountId, sessionId: '', role: account.role, unit: account.unit, staffNo: account.staff_no }
    },

    async me(person: Person, unread: number): Promise<Me> {
      const account = await outside.findById(person.accountId)
      if (!account) throw new Fault('sign_in_needed')
      return { ...view(account), unread }
    },

    async sessions(person: Person): Promise<{ items: SessionView[] }> {
      const rows = await outside.listSessions(person.accountId, clock())
      return {
        items: rows.map((row) => ({
          id: row.id,
          client: row.client,
          createdAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at.toISOString(),
          current: row.id === person.sessionId,
        })),
      }
    },

    /** @throws Fault not_found for a session that is not the person's own, or is over */
    async revoke(person: Person, sessionId: string, requestId: string): Promise<void> {
      await db.transaction(async (tx) => {
        if (!(await accountRepository(tx).revokeSession(person.accountId, sessionId, clock())))
          throw new Fault('not_found')
        await ports.audit(tx, {
          at: clock(),
          person,
          role: person.role,
          action: 'revokeSession',
          subject: null,
          requestId,
        })
      })
    },

    /** Staff numbers of a unit's handlers, in their order. */
    async handlersOf(unit: string): Promise<string[]> {
      return outside.listHandlers(unit)
    },

    /** Phone of an account, for the SMS port and the demo's outbox. */
    async phoneOfAccount(accountId: string, on: Pick<Tx, 'query'> = db): Promise<string | null> {
      const account = await accountRepository(on).findById(accountId)
      return account ? phoneOf(account) : null
    },
  }
}
export type AccountService = ReturnType<typeof createAccountService>
