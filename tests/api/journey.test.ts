import type { CaseView } from '@contract/complaint/schema'
import { inputs } from '../support/builders'
import { driveTo, fileAnonymously } from '../support/journeys'
import { ok, withCode } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

test('a citizen files, the desk dispatches, a unit answers, the citizen rates and it is closed', async () => {
  const { number, citizen } = await driveTo(app, 'closed')
  const view = await citizen.read(number)
  expect(view.state).toBe('closed')
  expect(view.reply?.rating).toMatchObject({ satisfaction: 5, solved: true })
  expect(view.timeline.map((entry) => entry.kind)).toEqual([
    'filed',
    'accepted',
    'dispatched',
    'signed',
    'replied',
    'rated',
  ])
})

test('somebody without a name follows, answers and closes by the code alone', async () => {
  const { number, code } = await fileAnonymously(app)
  const { desks } = await driveTo(app, 'pending')
  const person = withCode(app, code)
  ok(await desks.dispatcher.give(number, 'accept', { dispatch: inputs.dispatch }))
  ok(await desks.handler.give(number, 'sign', {}))
  ok(await desks.handler.give(number, 'ask', inputs.ask))
  expect(ok(await person.give('supplement', inputs.supplement)).state).toBe('handling')
  ok(await desks.handler.give(number, 'reply', inputs.reply))
  expect(ok(await person.give('sendBack', inputs.sendBack)).state).toBe('handling')
  ok(await desks.handler.give(number, 'reply', inputs.reply))
  expect(ok(await person.give('rate', inputs.rate)).state).toBe('closed')
})

test('a reply that the supervisor signs after the third return is read as the answer of the unit that handled it', async () => {
  const { number, citizen, desks } = await driveTo(app, 'replied')
  const unit = ok(await citizen.send<CaseView>('GET', `/complaints/${number}`)).reply!.unitName
  for (let time = 0; time < 3; time++) {
    ok(await citizen.give(number, 'sendBack', inputs.sendBack))
    ok(await desks.handler.give(number, 'reply', inputs.reply))
  }
  ok(await desks.supervisor.give(number, 'signReply', {}))
  expect(ok(await citizen.send<CaseView>('GET', `/complaints/${number}`)).reply).toMatchObject({ n: 4, unitName: unit })
})
