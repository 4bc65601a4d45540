import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { accountErrors } from '@contract/account/errors'
import { accountLimits } from '@contract/account/limits'
import { helpLimits } from '@contract/helping/limits'
import type { HelpRequested, HelpView, NewHelpRequest } from '@contract/helping/schema'
import type { Tx } from '../../plugins/db/types'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { codeWait, type Entrance, maskPhone } from '../account/public'
import { type ConsentRow, helpRepository } from './repository'
import type { RequestRow } from './requests/repository'
import type { ViewOf } from './views'
import { helpWords } from './words'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type CodeRefusal = 'code_wrong' | 'code_exhausted'

/** From asking somebody to their consent: an SMS says in plain words who asks for what, and giving its code is the yes. */
export const createAsking = (ports: Ports, entrance: Entrance, viewOf: ViewOf) => {
  const { db, clock, calendar, vault, region, demo, sms } = ports
  const hashOf = (id: string, code: string) => vault.index('help-code', `${id}:${code}`)
  const ownPhone = async (on: Tx, person: Person) => {
    const account = await entrance.findAccount(on, person.accountId)
    if (!account) throw new Fault('sign_in_needed')
    return entrance.phoneOf(account)
  }
  const queueSms = (tx: Tx, phone: string, text: string) =>
    ports.enqueue(tx, 'sms', { sealed: vault.seal(JSON.stringify({ phone, text }), 'outbox.sms') })

  /** The answer must not tell who is known: a phone without an account gets the same SMS. */
  async function throttle(tx: Tx, person: Person, phoneIndex: Buffer, now: Date) {
    const requests = helpRepository(tx)
    await requests.lock(phoneIndex)
    const wait = codeWait(await requests.countVainSince(phoneIndex, new Date(now.getTime() - HOUR_MS)), now)
    if (wait > 0) throw new Fault('code_too_soon', [], wait)
    if ((await requests.countAsked(person.accountId, new Date(now.getTime() - DAY_MS))) >= helpLimits.asksPerDay)
      throw new Fault('too_many_requests', [], HOUR_MS / 1000)
    if ((await requests.countStanding(person.accountId, now)) >= helpLimits.standing) throw new Fault('help_full')
  }

  async function consented(tx: Tx, person: Person, request: RequestRow): Promise<ConsentRow> {
    const repository = helpRepository(tx)
    const now = clock()
    const phone = vault.open(request.phone_sealed, 'help_request.phone')
    const elder = await entrance.citizenOf(tx, phone)
    if (!elder) throw new Fault('help_staff')
    await repository.lock(vault.index('help-pair', `${person.accountId}:${elder}`))
    const before = await repository.lockBetween(person.accountId, elder)
    if (before) await repository.end(before.id, 'helper', now)
    const until = new Date(calendar.calendarDeadline(now, request.days).at)
    const { relation } = request
    const row = await repository.insertConsent({
      helper: person.accountId,
      elder,
      relation,
      given_at: now,
      until,
    })
    await repository.insertAct({ consent: row.id, at: now, by: 'elder', act: before ? 'renewed' : 'consented' })
    await repository.useRequest(request.id, now, row.id)
    const masked = maskPhone(await ownPhone(tx, person))
    const untilDay = calendar.dayOf(new Date(until.getTime() - 1))
    await queueSms(tx, phone, helpWords.given(masked, relation, untilDay, region.phones.hotline))
    await ports.enqueue(tx, 'note', { accountId: elder, ...helpWords.note.given })
    return row
  }

  /** A refusal is told, not thrown, so that the try that was counted is kept. */
  async function prove(tx: Tx, person: Person, id: string, code: string): Promise<ConsentRow | CodeRefusal> {
    const repository = helpRepository(tx)
    const request = await repository.lockRequest(id)
    if (!request || request.helper !== person.accountId) throw new Fault('not_found')
    if (request.tries >= accountLimits.codeTries) return 'code_exhausted'
    const right = timingSafeEqual(request.code_hash, hashOf(id, code))
    if (!right || request.expires_at <= clock()) {
      await repository.countTry(id)
      return 'code_wrong'
    }
    // Sent again because the answer was lost: the same consent.
    const given = request.consent === null ? null : await repository.find(request.consent)
    return given ?? consented(tx, person, request)
  }

  return {
    /**
     * Sends the code to the other phone; the answer does not tell whether the phone is known.
     * @throws Fault help_self · code_too_soon · too_many_requests · help_full · unavailable · sms_unavailable
     */
    async ask(person: Person, { phone, relation, days }: NewHelpRequest, forwarded: boolean): Promise<HelpRequested> {
      if (demo ? forwarded : !sms) throw new Fault('unavailable')
      const now = clock()
      const id = randomUUID()
      const code = String(randomInt(10 ** accountLimits.codeDigits)).padStart(accountLimits.codeDigits, '0')
      const phoneIndex = entrance.phoneIndex(phone)
      const text = await db.transaction(async (tx) => {
        const own = await ownPhone(tx, person)
        if (own === phone) throw new Fault('help_self', [{ path: '/phone', message: '请填写您要帮的人的手机号' }])
        await throttle(tx, person, phoneIndex, now)
        await helpRepository(tx).insertRequest({
          id,
          helper: person.accountId,
          phoneIndex,
          phoneSealed: vault.seal(phone, 'help_request.phone'),
          relation,
          days,
          hash: hashOf(id, code),
          at: now,
          expiresAt: new Date(now.getTime() + helpLimits.codeMinutes * 60_000),
        })
        const words = helpWords.asked({ masked: maskPhone(own), relation, days, code, hotline: region.phones.hotline })
        if (demo) await queueSms(tx, phone, words)
        return words
      })
      if (!demo) await sendNow(id, phone, text)
      return {
        id,
        expiresInSeconds: helpLimits.codeMinutes * 60,
        resendInSeconds: accountLimits.codeResendSeconds,
        demoCode: demo ? code : null,
      }
    },

    /** @throws Fault not_found · code_wrong · code_exhausted · help_staff */
    async confirm(person: Person, id: string, smsCode: string, requestId: string): Promise<HelpView> {
      const outcome = await db.transaction(async (tx) => {
        const proved = await prove(tx, person, id, smsCode)
        if (typeof proved !== 'string')
          await ports.audit(tx, {
            at: clock(),
            person: null,
            role: 'citizen',
            action: 'help',
            subject: null,
            requestId,
          })
        return proved
      })
      if (typeof outcome === 'string')
        throw new Fault(outcome, [{ path: '/smsCode', message: accountErrors[outcome].detail }])
      return viewOf(outcome, 'helper')
    },
  }

  /** While both wait: a code that comes an hour later helps nobody. */
  async function sendNow(id: string, phone: string, text: string) {
    try {
      await sms?.send(phone, text)
    } catch (error) {
      const { name } = error as Error
      ports.log.warn({ name }, 'a code for 代办 could not be sent')
      if (name !== 'TimeoutError') await helpRepository(db).forgetRequest(id)
      throw new Fault('sms_unavailable', [], name === 'TimeoutError' ? accountLimits.codeResendSeconds : 0)
    }
  }
}
