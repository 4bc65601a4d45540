import type { Receipt } from '@contract/complaint/schema'
import type { ReceiptVerdict, SigningKeys, WholeReceipt } from '@contract/verification/schema'
import { newSigningKey, openSigningKey } from '../../server/src/plugins/crypto/signing'
import { newKey } from '../support/builders'
import { file, fileAnonymously } from '../support/journeys'
import { asCitizen, type Citizen, ok, send } from '../support/people'
import { newKeys, startApp, type TestApp } from '../support/start-app'

jest.setTimeout(180_000)

let app: TestApp
let citizen: Citizen
beforeAll(async () => {
  app = await startApp()
  citizen = await asCitizen(app, '甲')
})
afterAll(() => app.close())

const whole = (receipt: Receipt): WholeReceipt => ({
  region: app.ports.region.code,
  number: receipt.number,
  filedAt: receipt.filedAt,
  ...receipt.proof!,
})
const verify = async (receipt: object, on = app) =>
  ok(await send<ReceiptVerdict>(on, 'POST', '/verification/receipts', { body: receipt }))

test('a receipt is the same however often the draft is sent, and whenever it is read again', async () => {
  const key = newKey()
  const first = await file(citizen, {}, key)
  expect(first.proof).not.toBeNull()
  expect(await file(citizen, {}, key)).toEqual(first)
  expect(ok(await citizen.send<Receipt>('GET', `/complaints/${first.number}/receipt`))).toEqual(first)
  const other = await asCitizen(app, '乙')
  expect((await other.send('GET', `/complaints/${first.number}/receipt`)).status).toBe(404)
})

test.each(['named', 'confidential'] as const)('a %s receipt is true, and tells no content', async (identity) => {
  const reply = await verify(whole(await file(citizen, { identity })))
  expect(reply).toEqual({ verdict: 'true', content: 'same' })
})

test('an anonymous receipt is true, and is read again by its code', async () => {
  const { receipt, code } = await fileAnonymously(app)
  expect(await verify(whole(receipt))).toEqual({ verdict: 'true', content: 'same' })
  expect(
    ok(await send<Receipt>(app, 'GET', '/anonymous/complaint/receipt', { headers: { 'lookup-code': code } })),
  ).toEqual(receipt)
})

test.each<[string, (receipt: WholeReceipt, other: WholeReceipt) => Partial<WholeReceipt>]>([
  ['another number', (_receipt, other) => ({ number: other.number })],
  ['another time', () => ({ filedAt: '2026-11-20T02:00:00.000Z' })],
  ['another salt', (_receipt, other) => ({ salt: other.salt })],
  ['another digest', (_receipt, other) => ({ digest: other.digest })],
  ['another district', () => ({ region: '110101' })],
  ['the signature of another receipt', (_receipt, other) => ({ signature: other.signature })],
])('a receipt with %s is false, and nothing more is said', async (_what, change) => {
  const [receipt, other] = [whole(await file(citizen)), whole(await file(citizen))]
  expect(await verify({ ...receipt, ...change(receipt, other) })).toEqual({ verdict: 'false', content: null })
})

test('a number alone, or part of a receipt, is no question', async () => {
  const { signature: _signature, ...part } = whole(await file(citizen))
  for (const body of [{ number: part.number }, part])
    expect((await send(app, 'POST', '/verification/receipts', { body })).status).toBe(422)
})

const startStranger = () => app.copy({ keys: { ...app.keys, sign: newKeys().sign } })

test('a key nobody knows is told apart from a wrong signature', async () => {
  const stranger = await startStranger()
  const receipt = whole(await file(citizen))
  expect(await verify(receipt, stranger)).toEqual({ verdict: 'unknown', content: null })
})
test('a receipt signed with a key that was rotated away stays true, and so does a replay of its filing', async () => {
  const key = newKey()
  const first = await file(citizen, {}, key)
  const retired = app.keys.sign.map((each) => ({ ...each, private: null, until: '2026-11-25T00:00:00.000Z' }))
  const rotated = await app.copy({
    keys: { ...app.keys, sign: [...retired, openSigningKey(newSigningKey(new Date()))] },
  })
  expect(await verify(whole(first), rotated)).toEqual({ verdict: 'true', content: 'same' })
  expect(await file(await asCitizen(rotated, '甲'), {}, key)).toEqual(first)
  const later = await file(await asCitizen(rotated, '甲'))
  expect(later.proof!.keyId).not.toBe(first.proof!.keyId)
  const { items } = ok(await send<SigningKeys>(rotated, 'GET', '/verification/keys'))
  expect(items.map(({ id, until }) => [id, until !== null])).toEqual([
    [first.proof!.keyId, true],
    [later.proof!.keyId, false],
  ])
})

test('who holds a receipt learns that what they wrote was changed, or is gone', async () => {
  const changed = whole(await file(citizen))
  await app.db.query(`update ticket set story = '写的是另一件事，和我没有关系' where number = $1`, [changed.number])
  expect(await verify(changed)).toEqual({ verdict: 'true', content: 'changed' })
  for (const table of ['ticket_event', 'complainant', 'ticket'])
    await app.db.query(`delete from ${table} where number = $1`, [changed.number])
  expect(await verify(changed)).toEqual({ verdict: 'true', content: 'gone' })
})
