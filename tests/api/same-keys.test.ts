import { requireSameKeys } from '../../server/src/plugins/installation/same-keys'
import { StartupError } from '../../server/src/process/startup-error'
import { newKeys, startApp, type TestApp } from '../support/start-app'

let app: TestApp
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

test('a service that lost its key file, or never got it, does not start on the data of another', async () => {
  await requireSameKeys(app.db, app.keys, 'keys.json')
  await requireSameKeys(app.db, app.keys, 'keys.json')
  const failure = await requireSameKeys(app.db, newKeys(), 'keys.json').catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StartupError)
  expect((failure as Error).message).toContain('KEYS_FILE')
  await requireSameKeys(app.db, app.keys, 'keys.json')
})

test('a new sealing key beside the old one is no other key file', async () => {
  await requireSameKeys(app.db, app.keys, 'keys.json')
  const seal = [...app.keys.seal, { id: 'k2', key: newKeys().index }]
  await expect(requireSameKeys(app.db, { ...app.keys, seal }, 'keys.json')).resolves.toBeUndefined()
})
