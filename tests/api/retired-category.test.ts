import { buildRegion } from '../../server/src/plugins/region/build-region'
import type { Problem } from '@contract/common/schema'
import type { Receipt } from '@contract/complaint/schema'
import { complaint, inputs, newKey } from '../support/builders'
import { demoRegion } from '../support/demo-region'
import { driveTo } from '../support/journeys'
import { asCitizen, asStaff, ok } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

test('a district drops a category: tickets filed under it are still read, accepted, answered and sent back', async () => {
  const { number, citizen } = await driveTo(app, 'pending')
  const { category } = await citizen.read(number)
  const later = await app.copy({
    region: buildRegion({
      ...demoRegion,
      categories: demoRegion.categories.filter(({ code }) => code !== category.code),
    }),
  })
  const dispatcher = await asStaff(later, 'dispatcher')
  const handler = await asStaff(later, 'handler')
  expect(await dispatcher.read(number)).toMatchObject({ category: { name: category.code }, suggestedUnit: null })
  ok(await dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  expect(await handler.read(number)).toMatchObject({ replyDays: demoRegion.clocks.reply.value })
  ok(await handler.give(number, 'sign', {}))
  ok(await handler.give(number, 'reply', inputs.reply))
  ok(await (await asCitizen(later)).give(number, 'sendBack', inputs.sendBack))
})

test('a draft that had arrived gets its receipt when it comes again after its category was dropped', async () => {
  const body = complaint()
  const sending = { body, headers: { 'idempotency-key': newKey() } }
  const first = ok(await (await asCitizen(app)).send<Receipt>('POST', '/complaints', sending))
  const categories = demoRegion.categories.filter(({ code }) => code !== body.category)
  const later = await asCitizen(await app.copy({ region: buildRegion({ ...demoRegion, categories }) }))
  expect(ok(await later.send<Receipt>('POST', '/complaints', sending)).number).toBe(first.number)
  const fresh = { body, headers: { 'idempotency-key': newKey() } }
  expect((await later.send<Problem>('POST', '/complaints', fresh)).body.code).toBe('category_unknown')
})
