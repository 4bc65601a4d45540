import type { Receipt, TicketView } from '@contract/complaint/schema'
import type { CategoryTree } from '@contract/region/schema'
import type { Paged } from '@contract/common/schema'
import { anonymousComplaint, complaint, newKey } from '../support/builders'
import { newAddress } from '../support/journeys'
import { asCitizen, asStaff, type Citizen, ok, send, type Staff, visitor, withCode } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let citizen: Citizen
let dispatcher: Staff
beforeAll(async () => {
  app = await startApp()
  citizen = await asCitizen(app)
  dispatcher = await asStaff(app, 'dispatcher')
})
afterAll(() => app.close())

const answers = [
  { question: '单位或工地名称', answer: '银杏里三期工地' },
  { question: '大约欠多少钱', answer: '一万二' },
]
const file = (changes: Parameters<typeof complaint>[0]) =>
  citizen.send<Receipt>('POST', '/complaints', {
    body: complaint({ category: '0601', ...changes }),
    headers: { 'idempotency-key': newKey() },
  })

test('the category says what it wants to know, and which of it may stay open', async () => {
  const tree = ok(await visitor(app).send<CategoryTree>('GET', '/categories'))
  const leaf = tree.items.flatMap(({ children }) => children).find(({ code }) => code === '0601')
  expect(leaf?.questions).toEqual([
    { text: '单位或工地名称', optional: false },
    { text: '大约欠多少钱', optional: true },
  ])
})

test('what was answered stands in the case and at the desk, and is found by its words', async () => {
  const { number } = ok(await file({ answers }))
  expect((await citizen.read(number)).answers).toEqual(answers)
  expect((await dispatcher.read(number)).answers).toEqual(answers)
  const found = ok(
    await dispatcher.send<Paged<TicketView>>('GET', `/desk/tickets?queue=all&q=${encodeURIComponent('银杏里三期')}`),
  )
  expect(found.items.map((item) => item.number)).toEqual([number])
})

test('who gives no name is asked the same', async () => {
  const body = anonymousComplaint({ category: '0601', answers })
  const headers = { 'idempotency-key': newKey() }
  ok(await send<Receipt>(app, 'POST', '/anonymous/complaints', { body, headers, address: newAddress() }))
  const view = (await withCode(app, body.lookupCode).read()).body
  expect(view.answers).toEqual(answers)
})

test('a question that must be answered is named, one that may stay open is not missed', async () => {
  expect((await file({ answers: [answers[1]!] })).text).toContain('请填写单位或工地名称')
  expect((await file({ answers: [answers[0]!] })).status).toBe(201)
})

test('an answer to what the category does not ask is told and not dropped in silence', async () => {
  const reply = await file({ category: '0101', answers: [answers[0]!] })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('单位或工地名称')
})

test('an app from before there were such questions still files', async () => {
  expect((await file({})).status).toBe(201)
})
