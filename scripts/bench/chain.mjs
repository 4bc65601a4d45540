import { join } from 'node:path'
import { root } from '../run-program.mjs'
import {
  CONCURRENCY,
  FILINGS,
  inParallel,
  loadFiling,
  newKey,
  newKeys,
  perSecond,
  quiet,
  signIn,
  startService,
} from './filing.mjs'
import { median } from './median.mjs'

export const EVENTS = 100_000
const A_TICKET = 5
const WARM_UP = 3
const ROUNDS = 8

/** What filing costs while the chain is sealed beside it, and how fast 100,000 events are sealed and verified. */
export async function benchChain(dataDir) {
  const parts = await loadFiling()
  const giveUp = (error) => {
    throw error
  }
  const embedded = await parts.startEmbedded({ dataDir, log: quiet, giveUp })
  try {
    await parts.migrate(embedded.url, join(root, 'server', 'migrations'), quiet)
    const db = parts.createDb(embedded.url, { log: quiet, max: CONCURRENCY + 2 })
    const keys = newKeys(parts)
    const { token } = await signIn(parts, db, keys)
    const service = await startService(parts, db, keys, token)
    const filing = await besideSealing(service)
    const chain = await ofManyEvents(parts, db, service)
    await service.close()
    await db.close()
    return { ...filing, ...chain }
  } finally {
    await embedded.close()
  }
}

/** By turns: filing alone, and filing while what was filed is sealed without a pause, which is more than the service does. */
async function besideSealing({ file, work }) {
  const alone = []
  const beside = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const began = performance.now()
    await inParallel(() => file(newKey()))
    const between = performance.now()
    let filing = true
    const sealing = (async () => {
      while (filing) {
        await work.sealer.run()
        await new Promise((next) => setTimeout(next, 20))
      }
    })()
    const started = performance.now()
    await inParallel(() => file(newKey()))
    const ended = performance.now()
    filing = false
    await sealing
    if (round < WARM_UP) continue
    alone.push(perSecond(between - began))
    beside.push(perSecond(ended - started))
  }
  await work.sealer.run()
  return { alone: median(alone), beside: median(beside), filings: FILINGS }
}

/** Tickets of a year, each with five events, from one that was filed; sealed and verified by the service's own code. */
async function ofManyEvents({ verifyChain }, db, { work, ports }) {
  const { rows } = await db.query(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
     where table_name = 'ticket' and column_name not in ('number', 'draft_key', 'version')`,
  )
  const names = rows[0].names
  const number = `to_char(date '2025-01-01' + (n % 365), 'YYYYMMDD') || lpad(n::text, 13, '0')`
  const [{ first }] = (await db.query('select min(number) as first from ticket')).rows
  const tickets = EVENTS / A_TICKET
  await db.query(
    `insert into ticket (number, draft_key, version, ${names}) select ${number}, sha256(n::text::bytea), ${A_TICKET}, ${names}
     from ticket, generate_series(1, ${tickets}) n where number = $1`,
    [first],
  )
  await db.query(
    `insert into ticket_event (number, seq, kind, at, by_kind, unit, staff_no, payload)
     select ${number}, place.seq, case place.seq when 1 then kind else 'progressed' end,
       timestamptz '2025-01-01 08:00+08' + (n % 365) * interval '1 day' + place.seq * interval '7 hours', by_kind, unit, staff_no,
       case place.seq when 1 then payload else jsonb_build_object('text', repeat('承办人去现场看过，约好了修理。', 4)) end
     from ticket_event e, generate_series(1, ${A_TICKET}) place (seq), generate_series(1, ${tickets}) n
     where e.number = $1 and e.seq = 1`,
    [first],
  )
  await db.query('analyze')
  const began = performance.now()
  const sealed = await work.sealer.run()
  const between = performance.now()
  await work.roots.run()
  const started = performance.now()
  const report = await verifyChain({ db, region: ports.region.code, signer: ports.signer })
  const ended = performance.now()
  if (report.findings.length > 0) throw new Error(`the chain does not hold: ${report.findings[0].text}`)
  return {
    sealing: (sealed * 1000) / (between - began),
    roots: (started - between) / 1000,
    days: report.roots,
    seconds: (ended - started) / 1000,
    events: report.events,
  }
}
