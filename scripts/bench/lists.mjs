import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadService } from '../load-service.mjs'
import { root, runProgram } from '../run-program.mjs'
import { requestsOf } from './list-requests.mjs'

export const AT_ONCE = 8
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40)
const ALONE = 15
const WARM_UP = 6
/** Tables of fewer rows are read whole sooner than by an index, and should be. */
const LARGE = 10_000
const quiet = { info() {}, warn() {}, error: console.error }
const explained = join(root, 'test-results', 'bench', 'explain')

/**
 * Every list, search, board, count and detail on ten years of tickets: how long each takes alone and eight at once, and that
 * no statement reads a large table whole. The plans are kept as text.
 * @param dataDir where the years are; seeded when there are none. BENCH_YEARS_DIR names a folder that is kept
 */
export async function benchLists(dataDir) {
  const folder = process.env.BENCH_YEARS_DIR ?? dataDir
  if (!existsSync(join(folder, 'postgres'))) await seed(folder)
  const parts = await loadService([
    "export { buildApp } from './server/src/app'",
    "export { createPorts } from './server/src/compose'",
    "export { loadRegion } from './server/src/plugins/region/load-region'",
    "export { startEmbedded } from './server/src/plugins/db/embedded/start-embedded'",
    "export { migrate } from './server/src/plugins/db/migrate'",
    "export { createDb } from './server/src/plugins/db/pool'",
    "export { loadKeys } from './server/src/plugins/crypto/keys'",
    "export { openIncoming } from './server/src/plugins/files/incoming'",
    "export { demoPhones } from './server/seed/demo-accounts'",
    "export { pino } from 'pino'",
  ])
  const giveUp = (error) => {
    throw error
  }
  const embedded = await parts.startEmbedded({ dataDir: folder, log: quiet, giveUp })
  try {
    await parts.migrate(embedded.url, join(root, 'server', 'migrations'), quiet)
    return await measure(parts, embedded.url, folder)
  } finally {
    await embedded.close()
  }
}

async function seed(dataDir) {
  const { ok, said } = await runProgram(['scripts/seed.mjs', '--years', '10'], { env: { DATA_DIR: dataDir } })
  if (!ok) throw new Error(`the seed failed: ${said.slice(-2000)}`)
}

async function measure(parts, url, folder) {
  const db = parts.createDb(url, { log: quiet, max: 20 })
  const noted = createNotebook(db)
  const { server, close } = await start(parts, noted.db, folder)
  try {
    const ask = askerOf(server)
    const requests = await requestsOf(db, ask, parts.demoPhones)
    const results = []
    for (const request of requests) results.push(await measureOne(ask, request, noted))
    const scans = await explainAll(url, noted.statements)
    return { results, scans, tickets: (await db.query('select count(*)::int as n from ticket')).rows[0].n }
  } finally {
    await close()
    await db.close()
  }
}

async function start(parts, db, dataDir) {
  const region = parts.loadRegion(join(root, 'regions', 'demo'))
  const keys = parts.loadKeys(join(dataDir, 'keys.json'))
  const log = parts.pino({ level: 'info' }, parts.pino.destination({ dest: '/dev/null', sync: false }))
  const ports = await parts.createPorts({ db, region, keys, log, demo: true, sms: null, files: { origin: null } })
  const incoming = parts.openIncoming(dataDir)
  const { server } = await parts.buildApp(ports, { webRoot: null, incoming, log, dataDir, busyAfterMs: 0 })
  return { server, close: () => server.close() }
}

/** Each request from another address: limits of callers are not what is measured. */
let asked = 0
const address = () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`

const askerOf =
  (server) =>
  async ({ method = 'GET', path, token, body, headers = {}, bytes }) => {
    const reply = await server.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: address(),
      payloadAsStream: bytes !== undefined,
      ...(body ? { payload: body } : {}),
      headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    })
    if (bytes !== undefined) return beginningOf(reply.stream(), bytes)
    if (reply.statusCode >= 300) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body.slice(0, 300)}`)
    return reply.json()
  }

/** So much of a file that runs on; the rest is given up as by a browser that went. */
async function beginningOf(stream, bytes) {
  let read = 0
  for await (const chunk of stream) {
    read += chunk.length
    if (read >= bytes) return
  }
  throw new Error(`the file ended after ${read} bytes`)
}

const timed = async (work) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const share = (times, part) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]

/** Milliseconds of one; what its request must first be given is made before the clock starts. */
async function measureOne(ask, { name, each, atOnce = AT_ONCE }, noted) {
  let n = 0
  const once = async () => {
    const request = await each(n++)
    return timed(() => ask(request))
  }
  noted.as(name)
  for (let warm = 0; warm < WARM_UP; warm++) await once()
  noted.as(null)
  const alone = []
  for (let round = 0; round < ALONE; round++) alone.push(await once())
  const together = []
  const worker = async () => {
    while (together.length < ROUNDS) together.push(await once())
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { name, alone: share(alone, 0.95), p50: share(together, 0.5), p95: share(together, 0.95) }
}

/** Notes each statement once, with values of one request. */
function createNotebook(db) {
  const statements = new Map()
  let name = null
  const note = (query) => (sql, params) => {
    if (name && /^\s*(select|with)\b/i.test(sql) && !statements.has(sql))
      statements.set(sql, { name, sql, params: [...(params ?? [])] })
    return query(sql, params)
  }
  const transaction = (work) => db.transaction((tx) => work({ ...tx, query: note(tx.query) }))
  return {
    statements,
    as: (next) => void (name = next),
    db: { query: note(db.query), transaction, close: () => db.close() },
  }
}

/** Keeps what PostgreSQL does for each; returns those that read a large table from end to end. */
async function explainAll(url, statements) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  rmSync(explained, { recursive: true, force: true })
  mkdirSync(explained, { recursive: true })
  try {
    const { rows } = await client.query(
      `select relname as name from pg_class where relkind = 'r' and reltuples >= ${LARGE} and relnamespace = 'public'::regnamespace`,
    )
    const large = rows.map(({ name }) => name)
    const scans = []
    const files = new Map()
    for (const { name, sql, params } of statements.values()) {
      const plan = await client.query(`explain (analyze, buffers, costs off, summary off) ${sql}`, params)
      const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
      const found = large.filter((table) => new RegExp(`Seq Scan on ${table}\\b`).test(text))
      if (found.length > 0) scans.push(`${name}: ${found.join(', ')}`)
      files.set(name, `${files.get(name) ?? ''}${sql.trim()}\n\n${text}\n\n\n`)
    }
    for (const [name, text] of files)
      writeFileSync(join(explained, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`), text)
    return scans
  } finally {
    await client.end()
  }
}
