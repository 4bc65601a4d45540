import { helpRepository } from '../../server/src/modules/helping/repository'
import { complaint, newLookupCode } from './builders'
import { ok, signedIn } from './people'
import type { Operation } from './operations'
import { phones, type TestApp } from './start-app'

type Row = 'own' | 'other'
const { pin: _pin, photos: _photos, identity: _identity, name: _name, ...told } = complaint()

/** Bodies that are right in themselves for what the desk files for callers and for 代办. */
export const helpBodies: Record<string, () => object> = {
  fileCall: () => ({ ...told, identity: 'named', name: '来电的李大爷', phone: '19944440001' }),
  fileAnonymousCall: () => ({ ...told, lookupCode: newLookupCode() }),
  askToHelp: () => ({ phone: '19944440002', relation: 'child', days: 30 }),
  confirmHelp: () => ({ smsCode: '000000' }),
  showEarlierCases: () => ({ see: true }),
  endHelp: () => ({}),
  endHelping: () => ({ phone: '19944440003', reason: '来电人要求停止代办，已核对' }),
}
const ofConsent = ['getHelp', 'listHelpActs', 'endHelp', 'showEarlierCases']

/** A consent and a request of 甲 and of 乙, so that each reaches the own. */
export async function prepareHelp(app: TestApp) {
  const accountOf = async (phone: string) =>
    ok(await (await signedIn(app, phone)).send<{ id: string }>('GET', '/me')).id
  const [own, other, third] = [await accountOf(phones.甲), await accountOf(phones.乙), await accountOf('19944440009')]
  const help = helpRepository(app.db)
  const given = {
    relation: 'child',
    given_at: app.clock.now(),
    until: new Date(app.clock.now().getTime() + 9e9),
  } as const
  const request = async (helper: string) => {
    const id = crypto.randomUUID()
    const at = app.clock.now()
    await help.insertRequest({
      id,
      helper,
      phoneIndex: Buffer.from(id),
      phoneSealed: '',
      relation: 'child',
      days: 30,
      hash: Buffer.alloc(32),
      at,
      expiresAt: new Date(at.getTime() + 9e9),
    })
    return id
  }
  // On the elder's side for one's own past, on the helper's for the other.
  const consents = {
    own: (await help.insertConsent({ ...given, helper: third, elder: own })).id,
    other: (await help.insertConsent({ ...given, helper: third, elder: other })).id,
  }
  const requests = { own: await request(own), other: await request(other) }
  return {
    isOne: ({ id }: Operation) => id === 'confirmHelp' || ofConsent.includes(id),
    idFor: ({ id }: Operation, row: Row) => (id === 'confirmHelp' ? requests : consents)[row],
  }
}
