import { accountErrors } from '@contract/account/errors'
import type { OpenedSession } from '@contract/account/schema'
import { fieldSentence } from '@contract/complaint/errors'
import { type MessageKind, messageKinds } from '@contract/wechat/labels'
import { wechatLimits } from '@contract/wechat/limits'
import type { NewWechatBinding, WechatSession, WechatView } from '@contract/wechat/schema'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { type Entrance, type Origin, personOfAccount } from '../account/public'
import { createBindTickets } from './bind-ticket'
import { wechatRepository } from './repository'

export const createWechatService = (ports: Ports, entrance: Entrance) => {
  const { db, clock, vault, wechat } = ports
  const tickets = createBindTickets(vault, clock)
  const indexOf = (openid: string) => vault.index('wechat-openid', openid)
  const present = () => {
    if (!wechat) throw new Fault('not_found')
    return wechat
  }
  const audit = (tx: Tx, person: Person, action: string, requestId: string) =>
    ports.audit(tx, { at: clock(), person, role: person.role, action, subject: null, requestId })

  /** One openid, one account: what either was bound to before ends here, and both accounts can read it in the audit. */
  async function bind(tx: Tx, person: Person, openid: string, requestId: string) {
    const bindings = wechatRepository(tx)
    const openidIndex = indexOf(openid)
    await bindings.lock(openidIndex, person.accountId)
    const holder = await bindings.findByOpenid(openidIndex)
    if (holder?.account_id === person.accountId) return
    await bindings.remove([person.accountId, ...(holder ? [holder.account_id] : [])])
    await bindings.insert({
      accountId: person.accountId,
      openidIndex,
      openidSealed: vault.seal(openid, 'wechat.openid'),
      at: clock(),
    })
    const former = holder && (await entrance.findAccount(tx, holder.account_id))
    if (former) await audit(tx, personOfAccount(former), 'loseWechat', requestId)
    await audit(tx, person, former ? 'moveWechat' : 'bindWechat', requestId)
  }

  /** The phone of a binding, asked of WeChat before the transaction; null when the person proves it by a code. */
  async function phoneFromWechat({ phoneCode, phone, smsCode }: NewWechatBinding): Promise<string | null> {
    if (phoneCode) return present().phoneOf(phoneCode)
    const blank = [...(phone ? [] : ['phone']), ...(smsCode ? [] : ['smsCode'])]
    if (blank.length > 0)
      throw new Fault(
        'invalid_input',
        blank.map((field) => ({ path: `/${field}`, message: fieldSentence(field, 'blank') })),
      )
    return null
  }

  return {
    /** @throws Fault wechat_code_wrong · wechat_refused · wechat_unavailable · not_found where WeChat is absent */
    async signIn(loginCode: string, origin: Origin): Promise<WechatSession> {
      const openid = await present().openidOf(loginCode)
      return db.transaction(async (tx) => {
        const binding = await wechatRepository(tx).findByOpenid(indexOf(openid))
        const account = binding && (await entrance.findAccount(tx, binding.account_id))
        return account
          ? { session: await entrance.open(tx, account, origin), bindTicket: null }
          : { session: null, bindTicket: tickets.write(openid) }
      })
    },

    /** @throws Fault bind_ticket_over · wechat_phone_wrong · code_wrong · code_exhausted */
    async bindAndSignIn(input: NewWechatBinding, origin: Origin): Promise<OpenedSession> {
      present()
      const openid = tickets.read(input.bindTicket)
      if (!openid) throw new Fault('bind_ticket_over')
      const proved = await phoneFromWechat(input)
      const outcome = await db.transaction(async (tx) => {
        const refusal = proved ? null : await entrance.proveByCode(tx, input.phone ?? '', input.smsCode ?? '')
        if (refusal) return refusal
        const account = await entrance.accountOf(tx, proved ?? input.phone ?? '')
        await bind(tx, personOfAccount(account), openid, origin.requestId)
        return entrance.open(tx, account, origin)
      })
      if (typeof outcome === 'string')
        throw new Fault(outcome, [{ path: '/smsCode', message: accountErrors[outcome].detail }])
      return outcome
    },

    /** Binds the WeChat of somebody who is signed in already. */
    async bindOwn(person: Person, loginCode: string, requestId: string): Promise<WechatView> {
      const openid = await present().openidOf(loginCode)
      await db.transaction((tx) => bind(tx, person, openid, requestId))
      return this.view(person)
    },

    async view(person: Person): Promise<WechatView> {
      const bindings = wechatRepository(db)
      const binding = await bindings.findByAccount(person.accountId)
      const kept = new Map((await bindings.listConsents(person.accountId)).map((row) => [row.kind, row.remaining]))
      return {
        boundAt: binding?.bound_at.toISOString() ?? null,
        consents: Object.fromEntries(messageKinds.map((kind) => [kind, kept.get(kind) ?? 0])) as WechatView['consents'],
      }
    },

    /** Also where nothing is bound, and where WeChat is absent by now: it only has to be gone. */
    async unbind(person: Person, requestId: string): Promise<void> {
      await db.transaction(async (tx) => {
        const gone = await wechatRepository(tx).remove([person.accountId])
        if (gone.length > 0) await audit(tx, person, 'unbindWechat', requestId)
      })
    },

    /** @throws Fault wechat_not_bound */
    async consent(person: Person, kinds: readonly MessageKind[]): Promise<WechatView> {
      present()
      await db.transaction(async (tx) => {
        const bindings = wechatRepository(tx)
        if (!(await bindings.findByAccount(person.accountId))) throw new Fault('wechat_not_bound')
        await bindings.addConsents(person.accountId, kinds, wechatLimits.consentsOfAKind)
      })
      return this.view(person)
    },
  }
}
export type WechatService = ReturnType<typeof createWechatService>
