import type { TicketStatus } from '@contract/complaint/events'
import { replay } from '@contract/complaint/reducer'
import { type CitizenCommand, citizenCommands, type DeskCommand, deskCommands } from '@contract/complaint/states'
import fc from 'fast-check'
import { columnsOf, owing } from '../../server/src/modules/complaint/columns'
import { ticketRepository } from '../../server/src/modules/complaint/public'
import { inputs } from '../support/builders'
import { driveTo, fileAnonymously, openDesks, type Desks } from '../support/journeys'
import { asCitizen, asStaff, type Citizen, ok, type Reply, type Staff, withCode } from '../support/people'
import { choose, inputOf, type Step, waitOf } from '../support/random-ticket'
import { inAudit } from '../support/runs'
import { startApp, type TestApp } from '../support/start-app'

const LIVES = inAudit ? 300 : 16
jest.setTimeout(LIVES * 40_000)

type People = Desks & { otherDispatcher: Staff; otherHandler: Staff; otherHead: Staff }
/** A ticket to merge into, and a handler of the unit. */
let others: { into?: string; handler?: string } = {}
let app: TestApp
let people: People
let citizen: Citizen
beforeAll(async () => {
  app = await startApp()
  await signIn()
  const { number } = await driveTo(app, 'handling', { citizen, desks: people, category: '0203' })
  others = { into: number, handler: (await statusOf(number)).handler ?? '' }
})
afterAll(() => app.close())

/** Everybody signs in for each life: together the lives last longer than a session. */
async function signIn() {
  citizen = await asCitizen(app)
  people = {
    ...(await openDesks(app)),
    otherDispatcher: await asStaff(app, 'otherDispatcher'),
    otherHandler: await asStaff(app, 'otherHandler'),
    otherHead: await asStaff(app, 'otherHead'),
  }
}

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(59), fc.nat(9_999), fc.nat(9_999))
const repository = () => ticketRepository(app.db)
const statusOf = async (number: string): Promise<TicketStatus> => (await repository().find(number))!.status

/** One step of a random life through the real service; a refusal is part of life, a failure is not. */
async function liveReally(number: string, code: string | null, each: Step): Promise<void> {
  const row = await statusOf(number)
  const wait = waitOf(each)
  if (wait !== null) {
    app.clock.pass({ minutes: wait })
    await app.work.clock.run()
    return
  }
  const choice = choose(row, each)
  if (!choice) return
  const input = inputOf(choice.command, each[2], app.clock.now(), row, others) as never
  const reply = await giveAs(choice.by, number, code, choice.command as CitizenCommand & DeskCommand, input, row)
  // A text too short would be refused for that, and the rules behind it never tried.
  const malformed = reply?.text.includes('"code":"invalid_input"')
  if (reply && (reply.status >= 500 || malformed)) throw new Error(`${choice.command}: ${reply.text}`)
}

/** Who has a part in the ticket; a co-unit's opinion is its own, and a call is made by who did not handle it. */
function personOf(by: string, command: string, row: TicketStatus): keyof People {
  if (command === 'callBack' && by === 'dispatcher') return 'otherDispatcher'
  const unit = command === 'giveOpinion' ? owing(row)[0] : row.unit
  if (unit === 'beimen' && by === 'handler') return 'otherHandler'
  return unit === 'beimen' && by === 'head' ? 'otherHead' : (by as keyof Desks)
}

async function giveAs(
  by: string,
  number: string,
  code: string | null,
  command: CitizenCommand & DeskCommand,
  input: never,
  row: TicketStatus,
): Promise<Reply<unknown> | null> {
  if (by === 'citizen') {
    if (!citizenCommands.includes(command)) return null
    return code === null ? citizen.give(number, command, input) : withCode(app, code).give(command, input)
  }
  if (!deskCommands.includes(command)) return null
  const name = personOf(by, command, row)
  const readable = await people[name].send('GET', `/desk/tickets/${number}`)
  return readable.status === 200 ? people[name].give(number, command, input) : readable
}

/** The columns lists are made from are those of the row. */
async function columnsAgree(number: string, status: TicketStatus): Promise<void> {
  const { rows } = await app.db.query<Record<string, unknown>>(
    `select version, state, lead_unit as "leadUnit", co_units as "coUnits", due_at as "dueAt", reply_due_at as "replyDueAt", wake_at as "wakeAt",
       citizen_turn as "citizenTurn", urgent, supervised, signer, extension_asked as "extensionAsked", termination_asked as "terminationAsked",
       handler_no as "handlerNo", priority, promise_due_at as "promiseDueAt", group_lead as "groupLead", published, opinions_missing as "opinionsMissing",
       opinion_due_at as "opinionDueAt", report_due_at as "reportDueAt", eighty_at as "eightyAt", promise_broken as "promiseBroken"
     from ticket where number = $1`,
    [number],
  )
  const stored = Object.entries(rows[0]!).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ])
  expect(Object.fromEntries(stored)).toEqual(columnsOf(status))
}

/** The row, its ratings and its notes are what its events say. */
async function agrees(number: string): Promise<void> {
  const events = await repository().listEvents(number)
  const status = replay(events.map(({ staffNo: _, ...event }) => event))!
  expect(await statusOf(number)).toEqual(status)
  const ratings = await app.db.query<{ n: number }>(
    'select service_number as n from rating where number = $1 order by 1',
    [number],
  )
  expect(ratings.rows.map(({ n }) => n)).toEqual(status.rated)
  const notes = await app.db.query<{ seq: number }>(
    `select (payload->>'seq')::int as seq from outbox where payload->>'number' = $1 order by 1`,
    [number],
  )
  expect(notes.rows.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq))
}

/** Most lives begin further on, so that they meet what only comes late. */
async function beginLife(named: boolean, type: 'complain' | 'report', steps: number) {
  const matter = { type, category: '0203' }
  const filed = named
    ? { ...(await driveTo(app, 'pending', { citizen, desks: people, ...matter })), code: null }
    : await fileAnonymously(app, matter)
  const { number, code } = filed
  if (steps > 0) ok(await people.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  if (steps > 1) ok(await people.handler.give(number, 'sign', {}))
  return { number, code }
}

/** Chance may leave out a kind of event for a while: then more lives are lived. */
const ROUNDS = 4
const MANY_KINDS = 24

test(`at least ${LIVES} random lives through the real service: row and columns are what the stored events say`, async () => {
  const kinds = new Set<string>()
  for (let round = 0; round < ROUNDS && kinds.size <= MANY_KINDS; round++) {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3).map((n) => n > 0),
        fc.constantFrom('complain' as const, 'report' as const),
        fc.constantFrom(0, 1, 2, 2, 2),
        fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }),
        async (named, type, begun, steps) => {
          await signIn()
          const filed = await beginLife(named, type, begun)
          for (const each of steps) {
            await liveReally(filed.number, filed.code, each)
            await columnsAgree(filed.number, await statusOf(filed.number))
          }
          await agrees(filed.number)
          for (const { kind } of await repository().listEvents(filed.number)) kinds.add(kind)
        },
      ),
      { numRuns: LIVES, endOnFailure: true },
    )
  }
  expect(kinds.size).toBeGreaterThan(MANY_KINDS)
})
