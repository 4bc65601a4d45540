import { writeCursor } from '../../server/src/plugins/http/cursor'
import { driveTo } from '../support/journeys'
import { asStaff, type Caller } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let lists: [Caller, string][]
beforeAll(async () => {
  app = await startApp()
  const { citizen, desks } = await driveTo(app, 'pending')
  lists = [
    [citizen, '/complaints?'],
    [citizen, '/me/notifications?'],
    [citizen, '/me/disclosures?'],
    [desks.dispatcher, '/desk/tickets?queue=all&'],
    [desks.dispatcher, '/desk/reveals?'],
    [desks.supervisor, '/desk/reveals?'],
    [await asStaff(app, 'administrator'), '/audit?'],
  ]
})
afterAll(() => app.close())

const madeUp = (value: object) => [JSON.stringify(value), writeCursor(value)]
test.each([
  madeUp({ key: '2026-11-24', number: '1\u0000', at: '2026-11-24', id: '1\u0000' }),
  madeUp({ key: '\u0000', number: '1', at: '\u0000', id: '\u0000' }),
  madeUp({ key: '', number: '', at: '', id: '' }),
  madeUp({ key: '2026-02-31', number: '1', at: '2026-02-31', id: 'x' }),
  madeUp({ key: 7, number: {}, at: null, id: 1e300 }),
  madeUp([]),
  madeUp({}),
  ['no cursor at all', 'abc'],
])('a made-up cursor %s breaks no list', async (_what, cursor) => {
  for (const [caller, list] of lists) {
    const reply = await caller.send('GET', `${list}cursor=${cursor}`)
    expect([list, reply.status, reply.body.code]).toEqual([list, 400, 'malformed_request'])
  }
})
