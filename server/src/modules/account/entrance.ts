import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Me, OpenedSession } from '@contract/account/schema'
import { accountLimits } from '@contract/account/limits'
import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import type { Person, Ports } from '../../plugins/ports'
import { clientName, isGood, maskPhone, sessionEnd } from './policy'
import { type Account, accountRepository } from './repository'

export type Origin = { agent: string; requestId: string }
export type CodeRefusal = 'code_wrong' | 'code_exhausted'

export const personOfAccount = ({ id, role, unit, staff_no: staffNo }: Account): Person => ({
  accountId: id,
  sessionId: '',
  role,
  unit,
  staffNo,
})

/** Every way of signing in comes through here: a phone that was proved, its account, and a session of it. */
export const createEntrance = ({ vault, region, clock, audit }: Ports) => {
  const phoneIndex = (phone: string) => vault.index('phone', phone)
  const hashCode = (index: Buffer, code: string) => vault.index('sign-in-code', `${index.toString('hex')}:${code}`)
  const phoneOf = (account: Account) => vault.open(account.phone_sealed, 'account.phone')

  const view = (account: Account): Me => {
    const unit = account.unit ? region.unit(account.unit) : undefined
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
    phoneIndex,
    hashCode,
    phoneOf,
    view,

    /**
     * Uses the code up, but for a minute in which the reply to its use may have been lost. A refusal is told, not thrown, so
     * that the try that was counted is kept.
     */
    async proveByCode(tx: Tx, phone: string, smsCode: string): Promise<CodeRefusal | null> {
      const accounts = accountRepository(tx)
      const index = phoneIndex(phone)
      const now = clock()
      const code = await accounts.lockNewestCode(index)
      if (!code || !isGood(code, now)) return 'code_wrong'
      if (code.tries >= accountLimits.codeTries) return 'code_exhausted'
      const right = timingSafeEqual(code.code_hash, hashCode(index, smsCode))
      if (!right || code.used_at) await accounts.countTry(code.id)
      if (!right) return 'code_wrong'
      await accounts.useCode(code.id, now)
      return null
    },

    /** The account of a proved phone; made on first sight. */
    accountOf: (tx: Tx, phone: string) =>
      accountRepository(tx).insertOnce({
        role: 'citizen',
        unit: null,
        staffNo: null,
        phoneIndex: phoneIndex(phone),
        phoneSealed: vault.seal(phone, 'account.phone'),
        at: clock(),
      }),

    /** The account of a phone that is a person's own, made on first sight; null for one of staff. */
    async citizenOf(tx: Tx, phone: string): Promise<string | null> {
      const account = await accountRepository(tx).insertOnce({
        role: 'citizen',
        unit: null,
        staffNo: null,
        phoneIndex: phoneIndex(phone),
        phoneSealed: vault.seal(phone, 'account.phone'),
        at: clock(),
      })
      return account.role === 'citizen' && account.staff_no === null ? account.id : null
    },

    findAccount: (tx: Tx, id: string) => accountRepository(tx).findById(id),

    async open(tx: Tx, account: Account, origin: Origin): Promise<OpenedSession> {
      const now = clock()
      const token = randomBytes(32).toString('base64url')
      const expiresAt = sessionEnd(account.role, now)
      await accountRepository(tx).insertSession({
        accountId: account.id,
        tokenHash: sha256(token),
        client: clientName(origin.agent),
        at: now,
        expiresAt,
      })
      const { role } = account
      const { requestId } = origin
      await audit(tx, { at: now, person: personOfAccount(account), role, action: 'signIn', subject: null, requestId })
      return { token, expiresAt: expiresAt.toISOString(), me: view(account) }
    },
  }
}
export type Entrance = ReturnType<typeof createEntrance>
