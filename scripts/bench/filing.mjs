import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { loadService } from '../load-service.mjs'
import { root } from '../run-program.mjs'
import { complaint } from './complaint.mjs'
import { median } from './median.mjs'

export const CONCURRENCY = 8
const FILINGS = 400
/** The service is a hundred times the code of the bare driver and is compiled as it runs: both are measured warm. */
const WARM_UP = 5
const ROUNDS = 10
const quiet = { info() {}, warn() {}, error: console.error }
const PHONE = '19900000001'

/**
 * Files by the whole service (`inject`: routes, session, validation, crypto, one transaction, reply) into one database,
 * then sends the very same statements with the very same values by the bare driver into its twin, by turns.
 * Returns filings a second of both, by the median round.
 */
export async function benchFiling(dataDir) {
  const parts = await loadService([
    "export { buildApp } from './server/src/app'",
    "export { createPorts } from './server/src/compose'",
    "export { loadRegion } from './server/src/plugins/region/load-region'",
    "export { startEmbedded } from './server/src/plugins/db/embedded/start-embedded'",
    "export { migrate } from './server/src/plugins/db/migrate'",
    "export { createDb } from './server/src/plugins/db/pool'",
    "export { valueTypes } from './server/src/plugins/db/value-types'",
    "export { seedDemoAccounts } from './server/seed/demo-accounts'",
    "export { pino } from 'pino'",
  ])
  const giveUp = (error) => {
    throw error
  }
  const embedded = await parts.startEmbedded({ dataDir, log: quiet, giveUp })
  try {
    await parts.migrate(embedded.url, join(root, 'server', 'migrations'), quiet)
    return await compare(parts, embedded)
  } finally {
    await embedded.close()
  }
}

async function compare(parts, { url, adminUrl }) {
  const recorder = createRecorder(parts.createDb(url, { log: quiet, max: CONCURRENCY }))
  const service = await startService(parts, recorder.db)
  const twinUrl = new URL(url)
  twinUrl.pathname = '/twin'
  await recorder.db.close()
  await makeTwin(adminUrl, new URL(url).pathname.slice(1))
  recorder.reopen(parts.createDb(url, { log: quiet, max: CONCURRENCY }))
  const bare = new pg.Pool({ connectionString: twinUrl.href, max: CONCURRENCY, types: parts.valueTypes })
  // The database stops while the pool's last connections are still saying goodbye.
  bare.on('error', () => undefined)

  const rounds = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const filed = []
    const began = performance.now()
    await inParallel(async () => filed.push(await recorder.record(service.file)))
    const between = performance.now()
    await inParallel((n) => replay(bare, filed[n]))
    const ended = performance.now()
    if (round >= WARM_UP) rounds.push({ service: perSecond(between - began), bare: perSecond(ended - between) })
  }
  const same = await Promise.all([recorder.db.query(TICKETS), bare.query(TICKETS)])
  if (same[0].rows[0].n !== same[1].rows[0].n) throw new Error('the two databases do not hold the same tickets')
  const fsync = (await bare.query('show fsync')).rows[0].fsync
  await service.close()
  await recorder.db.close()
  await bare.end()
  const middle = (value) => median(rounds.map(value))
  const ratio = middle((round) => round.service / round.bare)
  return { service: middle((round) => round.service), bare: middle((round) => round.bare), ratio, fsync }
}

const perSecond = (milliseconds) => (FILINGS * 1000) / milliseconds

const TICKETS = 'select count(*)::int as n, count(distinct number)::int as numbers from ticket'

async function startService(parts, db) {
  const key = () => randomBytes(32)
  const keys = { seal: [{ id: 'k1', key: key() }], index: key(), lookup: key(), number: key() }
  const region = parts.loadRegion(join(root, 'regions', 'demo'))
  // As in production: one line for each request, written, but not to this terminal.
  const log = parts.pino({ level: 'info' }, parts.pino.destination('/dev/null'))
  const ports = await parts.createPorts({ db, region, keys, log, demo: true, sms: null })
  const { server } = await parts.buildApp(ports, { webRoot: null, log })
  await parts.seedDemoAccounts(ports)
  const post = async (path, payload, headers = {}) => {
    const reply = await server.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers })
    if (reply.statusCode >= 300) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body}`)
    return reply.json()
  }
  const { demoCode } = await post('/sign-in/codes', { phone: PHONE })
  const { token } = await post('/sign-in/sessions', { phone: PHONE, smsCode: demoCode })
  const authorization = `Bearer ${token}`
  const file = () =>
    post('/complaints', complaint, { authorization, 'idempotency-key': randomBytes(16).toString('hex') })
  return { file, close: () => server.close() }
}

async function makeTwin(adminUrl, template) {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database twin owner fahuimin template "${template}"`)
  await admin.end()
}

/** Notes which statements each filing sends, in order, and which of them lie in a transaction. */
function createRecorder(first) {
  const filings = new AsyncLocalStorage()
  let db = first
  const note = (query, list) => (sql, params) => {
    list?.push({ sql, params: params ?? [] })
    return query(sql, params)
  }
  const transaction = (work) =>
    db.transaction((tx) => {
      const statements = []
      filings.getStore()?.push({ statements })
      return work({ ...tx, query: note(tx.query, statements) })
    })
  return {
    db: {
      query: (sql, params) => note(db.query, filings.getStore())(sql, params),
      transaction,
      close: () => db.close(),
    },
    reopen: (next) => void (db = next),
    async record(work) {
      const steps = []
      await filings.run(steps, work)
      return steps
    },
  }
}

async function replay(pool, steps) {
  for (const step of steps) {
    if (!step.statements) await pool.query(step.sql, step.params)
    else {
      const client = await pool.connect()
      await client.query('begin')
      for (const { sql, params } of step.statements) await client.query(sql, params)
      await client.query('commit')
      client.release()
    }
  }
}

async function inParallel(work) {
  let next = 0
  const worker = async () => {
    while (next < FILINGS) await work(next++)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}
