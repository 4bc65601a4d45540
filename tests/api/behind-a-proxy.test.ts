import type { TrustProxy } from '../../server/src/plugins/settings'
import { newLookupCode } from '../support/builders'
import { send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
afterEach(() => app.close())

const PROXY = '10.0.0.7'
const start = async (trustProxy: TrustProxy) => void (app = await startApp({ trustProxy }))

/** How many of 40 wrong codes are answered before the caller is slowed down; each names another address first. */
async function tries(forwarded: (n: number) => string): Promise<number> {
  let answered = 0
  for (let n = 0; n < 40; n++) {
    const headers = { 'lookup-code': newLookupCode(), 'x-forwarded-for': forwarded(n) }
    const { status } = await send(app, 'GET', '/anonymous/complaint', { headers, address: PROXY })
    if (status === 404) answered++
  }
  return answered
}

test('behind one proxy a guesser who writes invented addresses in front is still one caller', async () => {
  await start(1)
  expect(await tries((n) => `203.0.113.${n}, 198.51.100.9`)).toBe(30)
})

test('behind one proxy two people are two callers', async () => {
  await start(1)
  expect(await tries((n) => `198.51.100.${n % 2}`)).toBe(40)
})

test('a named proxy is believed, a stranger who speaks to the service itself is not', async () => {
  await start(['10.0.0.0/24'])
  expect(await tries((n) => `198.51.100.${n}`)).toBe(40)
  await app.close()
  await start(['192.168.0.1'])
  expect(await tries((n) => `198.51.100.${n}`)).toBe(30)
})

test('by default nobody is believed', async () => {
  await start(false)
  expect(await tries((n) => `198.51.100.${n}`)).toBe(30)
})
