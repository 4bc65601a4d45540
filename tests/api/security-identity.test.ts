import type { RevealView } from '@contract/complaint/schema'
import { randomInt } from 'node:crypto'
import { inputs, newKey } from '../support/builders'
import { file, openDesks } from '../support/journeys'
import { asCitizen, asStaff, type Caller, ok, type Reply, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'
import { dumpDatabase, tracesIn, tracesInFiles } from '../support/traces'

jest.setTimeout(60_000)

const some = (digits: number) => Array.from({ length: digits }, () => randomInt(1, 10)).join('')

let app: TestApp
beforeEach(async () => void (app = await startApp()))
afterEach(() => app.close())

/** Everything any member of staff can read about a ticket, as text. */
async function whatStaffRead(number: string, staff: Caller[]): Promise<string> {
  const paths = [
    '/desk/queues',
    '/desk/tickets?queue=all',
    `/desk/tickets/${number}`,
    '/desk/reveals',
    '/me/notifications',
    '/audit',
    '/demo/outbox',
  ]
  const replies = await Promise.all(staff.flatMap((each) => paths.map((path) => each.send('GET', path))))
  return replies.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n')
}

test.each(['named', 'confidential'] as const)(
  'name and phone of a %s ticket are in no table, file, log or staff reply, but for the reveal',
  async (identity) => {
    const secret = { name: `慕容${some(6)}村`, phone: `1987${some(7)}` }
    const control = `对照${some(10)}`
    const overheard: Reply<unknown>[] = []
    const hear = <T>(reply: Reply<T>) => {
      overheard.push(reply)
      return ok(reply)
    }
    const code = ok(await send<{ demoCode: string }>(app, 'POST', '/sign-in/codes', { body: { phone: secret.phone } }))
    hear(await send(app, 'POST', '/sign-in/sessions', { body: { phone: secret.phone, smsCode: code.demoCode } }))
    const citizen = await asCitizen(app, { phone: secret.phone })
    const { number } = await file(citizen, { identity, name: secret.name, title: control })
    expect(tracesIn(await dumpDatabase(app), secret)).toEqual([])

    const desks = await openDesks(app)
    hear(await desks.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
    hear(await desks.handler.give(number, 'sign', {}))
    hear(await citizen.give(number, 'message', inputs.message))
    hear(await desks.handler.give(number, 'reply', inputs.reply))
    hear(await citizen.give(number, 'sendBack', inputs.sendBack))
    hear(await desks.handler.give(number, 'reply', { ...inputs.reply, outcome: 'unsolved' }))
    hear(await desks.head.give(number, 'signReply', {}))
    await app.work.outbox.run()

    const because = { field: 'name', reasonCode: 'verify', reason: '核实发生地点和具体的情况' }
    const asked = ok(
      await desks.dispatcher.send<RevealView>('POST', `/desk/tickets/${number}/reveals`, {
        body: because,
        headers: { 'idempotency-key': newKey() },
      }),
    )
    if (identity === 'confidential') {
      hear(
        await desks.supervisor.send('POST', `/desk/reveals/${asked.id}/decision`, {
          body: { grant: true, reason: '已经核实有必要' },
        }),
      )
      expect(
        ok(await desks.dispatcher.send<RevealView>('POST', `/desk/reveals/${asked.id}/opening`, { body: {} })).value,
      ).toBe(secret.name)
    } else expect(asked.value).toBe(secret.name)
    hear(await citizen.give(number, 'rate', inputs.rate))
    await app.work.outbox.run()

    const staff = [...Object.values(desks), await asStaff(app, 'administrator'), await asStaff(app, 'otherDispatcher')]
    const read = await whatStaffRead(number, staff)
    expect(read).toContain(control)
    expect(
      tracesIn(read + overheard.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n'), secret),
    ).toEqual([])
    expect(tracesIn(app.log.text(), secret)).toEqual([])
    const dump = await dumpDatabase(app)
    expect(dump).toContain(control)
    expect(tracesIn(dump, secret)).toEqual([])
    expect(await tracesInFiles(app, { ...secret, control })).toEqual(['control'])
  },
)

test('neither the ticket nor its events, its seal and its audit lines name the account that filed it', async () => {
  const citizen = await asCitizen(app, '甲')
  const { number } = await file(citizen, { identity: 'confidential' })
  await app.work.outbox.run()
  const { rows } = await app.db.query<{ account_id: string }>('select id as account_id from account')
  const others = await app.db.query<{ line: string }>(
    `select t::text as line from ticket t where number = $1 union all select e::text from ticket_event e where number = $1
     union all select c::text from complainant c where number = $1 union all select a::text from audit a where subject = $1`,
    [number],
  )
  const text = others.rows.map(({ line }) => line).join('\n')
  expect(text).toContain(number)
  expect(rows.filter(({ account_id: id }) => text.includes(id))).toEqual([])
})

test('a failure inside says nothing of what is inside, and logs nothing of who was there', async () => {
  const secret = { name: `慕容${some(6)}村`, phone: `1987${some(7)}` }
  const citizen = await asCitizen(app, { phone: secret.phone })
  await app.db.query('alter table complainant drop column sealed')
  const reply = await citizen.send('POST', '/complaints', {
    body: {
      type: 'help',
      category: '0101',
      title: '路灯不亮了',
      story: '整夜不亮看不清路',
      happened: '',
      place: '990102005002',
      placeDetail: '',
      aboutUnit: null,
      truthful: true,
      identity: 'named',
      name: secret.name,
    },
    headers: { 'idempotency-key': newKey(), 'user-agent': `Canary/${secret.phone}` },
  })
  expect(reply).toMatchObject({
    status: 500,
    body: { code: 'internal', detail: expect.stringContaining('不是您的问题') },
  })
  expect(reply.text).not.toMatch(/column|sealed|complainant|select|insert/i)
  expect(app.log.text()).toContain(reply.body.requestId)
  expect(tracesIn(app.log.text() + reply.text, secret)).toEqual([])
})
