import type { NewAnonymousComplaint, NewComplaint, Receipt } from '@contract/complaint/schema'
import type { State } from '@contract/complaint/states'
import { anonymousComplaint, complaint, inputs, newKey } from './builders'
import { asCitizen, asStaff, type Citizen, ok, type Reply, send, type Staff } from './people'
import type { TestApp } from './start-app'

export const file = async (citizen: Citizen, changes: Partial<NewComplaint> = {}, key = newKey()): Promise<Receipt> =>
  ok(
    await citizen.send<Receipt>('POST', '/complaints', {
      body: complaint(changes),
      headers: { 'idempotency-key': key },
    }),
  )

let addresses = 0
/** An address nobody has used before, so that one test's tries never count against another's. */
export const newAddress = () => `198.18.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`

export async function fileAnonymously(
  app: TestApp,
  changes: Partial<NewAnonymousComplaint> = {},
  key = newKey(),
  headers: Record<string, string> = {},
) {
  const body = anonymousComplaint(changes)
  const receipt = ok(
    await send<Receipt>(app, 'POST', '/anonymous/complaints', {
      body,
      headers: { 'idempotency-key': key, ...headers },
      address: newAddress(),
    }),
  )
  return { receipt, number: receipt.number, code: body.lookupCode }
}

export type Desks = { dispatcher: Staff; handler: Staff; head: Staff; supervisor: Staff }
export const openDesks = async (app: TestApp): Promise<Desks> => ({
  dispatcher: await asStaff(app, 'dispatcher'),
  handler: await asStaff(app, 'handler'),
  head: await asStaff(app, 'head'),
  supervisor: await asStaff(app, 'supervisor'),
})

type Step = (desks: Desks, number: string, citizen: Citizen) => Promise<Reply<{ state: State }>>

const accept: Step = ({ dispatcher }, number) => dispatcher.give(number, 'accept', {})
const dispatch: Step = ({ dispatcher }, number) => dispatcher.give(number, 'dispatch', inputs.dispatch)
const sign: Step = ({ handler }, number) => handler.give(number, 'sign', {})
const object: Step = ({ handler }, number) => handler.give(number, 'object', inputs.object)
const ask: Step = ({ handler }, number) => handler.give(number, 'ask', inputs.ask)
const reply: Step = ({ handler }, number) => handler.give(number, 'reply', inputs.reply)
const refuse: Step = ({ dispatcher }, number) => dispatcher.give(number, 'refuse', inputs.refuse)
const transfer: Step = ({ dispatcher }, number) => dispatcher.give(number, 'transfer', inputs.transfer)
const withdraw: Step = (_desks, number, citizen) => citizen.give(number, 'withdraw', inputs.withdraw)
const rate: Step = (_desks, number, citizen) => citizen.give(number, 'rate', inputs.rate)

/** The shortest way into each state that one day can reach. */
const ways = {
  pending: [],
  accepted: [accept],
  dispatched: [accept, dispatch],
  objected: [accept, dispatch, object],
  handling: [accept, dispatch, sign],
  awaiting: [accept, dispatch, sign, ask],
  replied: [accept, dispatch, sign, reply],
  closed: [accept, dispatch, sign, reply, rate],
  refused: [refuse],
  transferred: [transfer],
  withdrawn: [withdraw],
} satisfies Partial<Record<State, Step[]>>

/** Files a ticket and takes it to a state by what people do. */
export async function driveTo(
  app: TestApp,
  state: keyof typeof ways,
  { citizen, desks, ...changes }: { citizen?: Citizen; desks?: Desks } & Partial<NewComplaint> = {},
) {
  const owner = citizen ?? (await asCitizen(app, '甲'))
  const all = desks ?? (await openDesks(app))
  const { number } = await file(owner, changes)
  for (const step of ways[state]) ok(await step(all, number, owner))
  return { number, citizen: owner, desks: all }
}
