import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { loadService } from '../load-service.mjs'
import { root } from '../run-program.mjs'
import { complaint } from './complaint.mjs'
import { median } from './median.mjs'

export const CONCURRENCY = 8
export const FILINGS = 400
/** The service is a hundred times the code of the bare driver and is compiled as it runs: both are measured warm. */
const WARM_UP = 5
const ROUNDS = 10
export const quiet = { info() {}, warn() {}, error: console.error }
const PHONE = '19900000001'

/** What both benches of filing are made of. */
export const loadFiling = () =>
  loadService([
    "export { buildApp } from './server/src/app'",
    "export { createPorts } from './server/src/compose'",
    "export { loadRegion } from './server/src/plugins/region/load-region'",
    "export { startEmbedded } from './server/src/plugins/db/embedded/start-embedded'",
    "export { migrate } from './server/src/plugins/db/migrate'",
    "export { createDb } from './server/src/plugins/db/pool'",
    "export { valueTypes } from './server/src/plugins/db/value-types'",
    "export { demoAccountsOf, seedDemoAccounts } from './server/seed/demo-accounts'",
    "export { verifyChain } from './server/src/modules/chain/public'",
    "export { newSigningKey, openSigningKey } from './server/src/plugins/crypto/signing'",
    "export { pino } from 'pino'",
  ])

/**
 * Files by the whole service (`inject`: routes, session, validation, crypto, one transaction, reply) into one database,
 * and by turns sends the same statements with values of such filings, noted beforehand, by the bare driver into its twin.
 * Returns filings a second of both, by the median round.
 */
export async function benchFiling(dataDir) {
  const parts = await loadFiling()
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
  const keys = newKeys(parts)
  const open = (name) => parts.createDb(named(url, name), { log: quiet, max: CONCURRENCY })
  const first = open('fahuimin')
  const { token } = await signIn(parts, first, keys)
  await first.close()
  await clone(adminUrl, ['service', 'bare'])

  const recorder = createRecorder(open('fahuimin'))
  const recorded = await startService(parts, recorder.db, keys, token)
  const db = open('service')
  const service = await startService(parts, db, keys, token)
  const bare = new pg.Pool({ connectionString: named(url, 'bare'), max: CONCURRENCY, types: parts.valueTypes })
  // The database stops while the pool's last connections are still saying goodbye.
  bare.on('error', () => undefined)

  const rounds = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const noted = []
    while (noted.length < FILINGS) noted.push(await recorder.record(() => recorded.file(newKey())))
    // Drawn by the person's device, so before the clock starts.
    const drawn = noted.map(newKey)
    const began = performance.now()
    await inParallel((n) => service.file(drawn[n]))
    const between = performance.now()
    await inParallel((n) => replay(bare, noted[n]))
    const ended = performance.now()
    if (round >= WARM_UP) rounds.push({ service: perSecond(between - began), bare: perSecond(ended - between) })
  }
  const [{ rows: served }, { rows: sent }] = await Promise.all([db.query(ROWS), bare.query(ROWS)])
  if (JSON.stringify(served) !== JSON.stringify(sent)) throw new Error('the two databases do not hold the same rows')
  const fsync = (await bare.query('show fsync')).rows[0].fsync
  for (const part of [recorded, service]) await part.close()
  for (const pool of [recorder.db, db]) await pool.close()
  await bare.end()
  const middle = (value) => median(rounds.map(value))
  const ratio = middle((round) => round.service / round.bare)
  return { service: middle((round) => round.service), bare: middle((round) => round.bare), ratio, fsync }
}

export const perSecond = (milliseconds) => (FILINGS * 1000) / milliseconds

const ROWS = ['ticket', 'ticket_event', 'complainant', 'outbox', 'audit']
  .map((table) => `select '${table}' as name, count(*)::int as n from ${table}`)
  .join(' union all ')

export const newKey = () => randomBytes(16).toString('hex')

export const newKeys = ({ newSigningKey, openSigningKey }) => {
  const key = () => randomBytes(32)
  const sign = [openSigningKey(newSigningKey(new Date()))]
  return { seal: [{ id: 'k1', key: key() }], index: key(), lookup: key(), number: key(), sign }
}

export const named = (url, name) => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

async function build(parts, db, keys) {
  const region = parts.loadRegion(join(root, 'regions', 'demo'))
  // As in production: one line for each request, written, but not to this terminal.
  const log = parts.pino({ level: 'info' }, parts.pino.destination({ dest: '/dev/null', sync: false }))
  const ports = await parts.createPorts({ db, region, keys, log, demo: true, sms: null, files: { origin: null } })
  const { server, work } = await parts.buildApp(ports, { webRoot: null, incoming: {}, log })
  const post = async (path, payload, headers = {}) => {
    const reply = await server.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers })
    if (reply.statusCode >= 300) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body}`)
    return reply
  }
  return { ports, server, work, post }
}

export async function signIn(parts, db, keys) {
  const { ports, server, post } = await build(parts, db, keys)
  await parts.seedDemoAccounts(ports, parts.demoAccountsOf(ports.region, ['urban-management', 'beimen']))
  const { demoCode } = (await post('/sign-in/codes', { phone: PHONE })).json()
  const { token } = (await post('/sign-in/sessions', { phone: PHONE, smsCode: demoCode })).json()
  await server.close()
  return { token }
}

export async function startService(parts, db, keys, token) {
  const { server, post, work, ports } = await build(parts, db, keys)
  const authorization = `Bearer ${token}`
  const file = (key) => post('/complaints', complaint, { authorization, 'idempotency-key': key })
  return { file, work, ports, close: () => server.close() }
}

async function clone(adminUrl, names) {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  for (const name of names) await admin.query(`create database ${name} owner fahuimin template fahuimin`)
  await admin.end()
}

/** Notes which statements a filing sends, in order, and which of them lie in a transaction; one filing at a time. */
function createRecorder(db) {
  let steps = []
  const note = (query, list) => (sql, params) => {
    list.push({ sql, params: params ?? [] })
    return query(sql, params)
  }
  const transaction = (work) =>
    db.transaction((tx) => {
      const statements = []
      steps.push({ statements })
      return work({ ...tx, query: note(tx.query, statements) })
    })
  return {
    db: { query: (sql, params) => note(db.query, steps)(sql, params), transaction, close: () => db.close() },
    async record(work) {
      steps = []
      await work()
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

export async function inParallel(work) {
  let next = 0
  const worker = async () => {
    while (next < FILINGS) await work(next++)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}
