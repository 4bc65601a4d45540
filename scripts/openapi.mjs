// Writes contract/openapi.json from the routes; with --check it fails when the file is not what the routes say.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadService } from './load-service.mjs'
import { root } from './run-program.mjs'

const file = join(root, 'contract', 'openapi.json')

/** The routes need no database to say what they are; whatever asked it would get this one row. */
const db = {
  query: async () => ({ rows: [{ value: '0'.repeat(32) }], rowCount: 1 }),
  transaction: () => Promise.reject(new Error('there is no database here')),
  close: async () => {},
}
/** Nor a place for photos. */
const files = { origin: null }
const incoming = {}
const key = Buffer.alloc(32)

async function describe() {
  const { buildApp, createPorts, loadRegion, newSigningKey, openSigningKey, pino } = await loadService([
    "export { buildApp } from './server/src/app'",
    "export { createPorts } from './server/src/compose'",
    "export { loadRegion } from './server/src/plugins/region/load-region'",
    "export { newSigningKey, openSigningKey } from './server/src/plugins/crypto/signing'",
    "export { pino } from 'pino'",
  ])
  const log = pino({ level: 'silent' })
  const sign = [openSigningKey(newSigningKey(new Date()))]
  const keys = { seal: [{ id: 'k1', key }], index: key, lookup: key, number: key, sign }
  const region = loadRegion(join(root, 'regions', 'demo'))
  const ports = await createPorts({ db, region, keys, log, demo: true, sms: null, files })
  const { server } = await buildApp(ports, { webRoot: null, incoming, log })
  await server.ready()
  const text = `${JSON.stringify(server.swagger(), null, 2)}\n`
  await server.close()
  return text
}

const text = await describe()
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('contract/openapi.json is not what the routes say: run npm run openapi and commit it')
  process.exitCode = 1
}
