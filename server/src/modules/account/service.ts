import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Me, OpenedSession, SessionView, SignInCode } from '@contract/account/schema'
import { accountErrors } from '@contract/account/errors'
import { accountLimits } from '@contract/account/limits'
import { sha256 } from '../../plugins/crypto/vault'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { clientName, codeWait, maskPhone, sessionEnd } from './policy'
import { type Account, accountRepository } from './repository'

const SEEN_EVERY_MS = 300_000
type Origin = { agent: string; requestId: string }

export const createAccountService = (ports: Ports) => {
  const { db, clock, vault, demo, sms } = ports
  const outside = accountRepository(db)
  const phoneIndex = (phone: string) => vault.index('phone', phone)
  const hashCode = (index: Buffer, code: string) => vault.index('sign-in-code', `${index.toString('hex')}:${code}`)
  const phoneOf = (account: Account) => vault.open(account.phone_sealed, 'account.phone')

  const view = async (account: Account): Promise<Me> => {
    const unit = account.unit ? ports.region.unit(account.unit) : undefined
    return {
      id: account.id,
      role: account.role,
      staffNo: account.staff_no,
      unit: unit ? { code: unit.code, name: unit.name } : null,
      phoneMasked: maskPhone(phoneOf(account)),
      unread: 0,
    }
  }

  return {
    /**
     * Sends a code; the answer does not tell whether the phone is known.
     * @throws Fault code_too_soon · unavailable when no SMS provider is set
     */
    async requestCode(phone: string, forwarded = false): Promise<SignInCode> {
      if (demo ? forwarded : !sms) throw new Fault('unavailable')
      const now = clock()
      const index = phoneIndex(phone)
      const code = String(randomInt(10 ** accountLimits.codeDigits)).padStart(accountLimits.codeDigits, '0')
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
        await ports.enqueue(tx, 'sms', {
          sealed: vault.seal(
            JSON.stringify({
              phone,
              text: `验证码 ${code}，${accountLimits.codeMinutes} 分钟内有效，请不要告诉别人。`,
            }),
            'outbox.sms',
          ),
        })
      })
      return {
        expiresInSeconds: accountLimits.codeMinutes * 60,
        resendInSeconds: accountLimits.codeResendSeconds,
        demoCode: demo ? code : null,
      }
    },

    /** @throws Fault code_wrong · code_exhausted after five tries */
    async signIn(phone: string, smsCode: string, origin: Origin): Promise<OpenedSession> {
      const now = clock()
      const index = phoneIndex(phone)
      const token = randomBytes(32).toString('base64url')
      const outcome = await db.transaction(async (tx) => {
        const accounts = accountRepository(tx)
        const code = await accounts.lockNewestCode(index, now)
        if (!code) return 'code_wrong' as const
        if (code.tries >= accountLimits.codeTries) return 'code_exhausted' as const
        if (!timingSafeEqual(code.code_hash, hashCode(index, smsCode))) {
          await accounts.countTry(code.id)
          return 'code_wrong' as const
        }
        await accounts.useCode(code.id, now)
        const account = await accounts.insertOnce({
          role: 'citizen',
          unit: null,
          staffNo: null,
          phoneIndex: index,
          phoneSealed: vault.seal(phone, 'account.phone'),
          at: now,
        })
        const expiresAt = sessionEnd(account.role, now)
        await accounts.insertSession({
          accountId: account.id,
          tokenHash: sha256(token),
          client: clientName(origin.agent),
          at: now,
          expiresAt,
        })
        const person = {
          accountId: account.id,
          sessionId: '',
          role: account.role,
          unit: account.unit,
          staffNo: account.staff_no,
        }
        await ports.audit(tx, {
          at: now,
          person,
          role: account.role,
          action: 'signIn',
          subject: null,
          requestId: origin.requestId,
        })
        return { account, expiresAt }
      })
      if (typeof outcome === 'string')
        throw new Fault(outcome, [{ path: '/smsCode', message: accountErrors[outcome].detail }])
      return { token, expiresAt: outcome.expiresAt.toISOString(), me: await view(outcome.account) }
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

    async me(person: Person, unread: number): Promise<Me> {
      const account = await outside.findById(person.accountId)
      if (!account) throw new Fault('sign_in_needed')
      return { ...(await view(account)), unread }
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

    /** Phone of an account, for the SMS port and the demo's outbox. */
    async phoneOfAccount(accountId: string): Promise<string | null> {
      const account = await outside.findById(accountId)
      return account ? phoneOf(account) : null
    },
  }
}
export type AccountService = ReturnType<typeof createAccountService>
