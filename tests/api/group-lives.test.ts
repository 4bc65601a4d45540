import { replay } from '@contract/complaint/reducer'
import type { TicketStatus } from '@contract/complaint/events'
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { ticketRepository } from '../../server/src/modules/complaint/public'
import { inputs, newKey } from '../support/builders'
import { driveTo, openDesks, type Desks } from '../support/journeys'
import { asCitizen, type Citizen } from '../support/people'
import { inAudit } from '../support/runs'
import { startApp, type TestApp } from '../support/start-app'

const RUNS = inAudit ? 100 : 10
jest.setTimeout(RUNS * 15_000)

let app: TestApp
let desks: Desks
let citizens: Citizen[]

beforeAll(async () => {
  app = await startApp()
  desks = await openDesks(app)
  citizens = await Promise.all(['19900000701', '19900000702', '19900000703'].map((phone) => asCitizen(app, { phone })))
})
afterAll(() => app.close())

type Act = (numbers: string[], of: number, other: number) => Promise<unknown>
/** What people do to one of three tickets; the rules refuse most of it most of the time. */
const acts: Record<string, Act> = {
  merge: (numbers, of, other) =>
    desks.dispatcher.give(numbers[of]!, 'merge', { into: numbers[other]!, reason: '说的是同一件事' }),
  unmerge: (numbers, of) => desks.dispatcher.give(numbers[of]!, 'unmerge', inputs.unmerge),
  sign: (numbers, of) => desks.handler.give(numbers[of]!, 'sign', {}),
  object: (numbers, of) => desks.handler.give(numbers[of]!, 'object', inputs.object),
  decide: (numbers, of, other) =>
    desks.dispatcher.give(
      numbers[of]!,
      'decideObjection',
      other === 0
        ? { decision: 'refuse', code: 'R3', reason: '已经答复过', route: '' }
        : { decision: 'same', reason: '仍由原单位办理' },
    ),
  progress: (numbers, of) =>
    desks.handler.give(numbers[of]!, 'progress', { text: '已到现场', promise: { text: '换好', day: '2027-01-05' } }),
  ask: (numbers, of) => desks.handler.give(numbers[of]!, 'ask', inputs.ask),
  reply: (numbers, of) => desks.handler.give(numbers[of]!, 'reply', inputs.reply),
  supplement: (numbers, of) => citizens[of]!.give(numbers[of]!, 'supplement', inputs.supplement, newKey()),
  withdraw: (numbers, of) => citizens[of]!.give(numbers[of]!, 'withdraw', { reason: '' }, newKey()),
  rate: (numbers, of) => citizens[of]!.give(numbers[of]!, 'rate', inputs.rate, newKey()),
  sendBack: (numbers, of) => citizens[of]!.give(numbers[of]!, 'sendBack', inputs.sendBack, newKey()),
  days: async () => {
    app.clock.pass({ days: 3 })
    await app.work.clock.run()
  },
}

const waiting = ['dispatched', 'objected', 'handling', 'awaiting']
const over = ['refused', 'withdrawn', 'terminated', 'closed']

/** What is wrong with the three tickets as they stand. */
async function wrongs(numbers: string[]): Promise<string[]> {
  const rows = await Promise.all(numbers.map((number) => ticketRepository(app.db).find(number)))
  const statusOf = new Map<string, TicketStatus>(rows.map((row) => [row!.number, row!.status]))
  const found: string[] = []
  for (const [n, row] of rows.entries()) {
    const { number, status } = row!
    const told = await ticketRepository(app.db).listEvents(number)
    if (!isDeepStrictEqual(replay(told), status)) found.push(`${n} is not what its events say`)
    const lead = status.group === null ? null : statusOf.get(status.group)
    if (status.group === number) found.push(`${n} leads itself`)
    if (lead?.group) found.push(`${n} is in a group whose lead is in a group`)
    if (lead && waiting.includes(status.state) && over.includes(lead.state))
      found.push(`${n} waits for a lead that is over`)
    if (lead && waiting.includes(status.state) && status.unit !== lead.unit) found.push(`${n} is of another unit`)
    const { text } = await citizens[n]!.send('GET', `/complaints/${number}`)
    for (const other of numbers) if (other !== number && text.includes(other)) found.push(`${n} is told of another`)
  }
  return found
}

test('whatever is done to three tickets that are merged and parted, each is what its events say and knows of no other', async () => {
  const reached = new Set<string>()
  const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(2), fc.nat(2))
  const walk = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
    const numbers: string[] = []
    for (const citizen of citizens) numbers.push((await driveTo(app, 'dispatched', { citizen, desks })).number)
    await acts.merge!(numbers, 1, 0)
    await acts.merge!(numbers, 2, 0)
    for (const [name, of, other] of steps) {
      const reply = (await acts[name]!(numbers, of, other)) as { status: number } | undefined
      expect(reply?.status ?? 200).toBeLessThan(500)
      if (reply?.status === 200) reached.add(name)
    }
    expect(await wrongs(numbers)).toEqual([])
  })
  // A walk in which nothing is ever allowed would prove nothing: it goes on until much was.
  for (let round = 0; round === 0 || (reached.size <= 6 && round < 10); round++)
    await fc.assert(walk, { numRuns: RUNS })
  expect(reached.size).toBeGreaterThan(6)
})
