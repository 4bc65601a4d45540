import type { DailyRoot } from '@contract/verification/schema'
import type { Signer } from '../../../plugins/crypto/signing'
import type { Db, Tx } from '../../../plugins/db/types'
import { type CohortOfDay, createCohortHistory } from '../cohort-history'
import { chainRepository, type RootRow } from '../repository'
import { checkTicket, type Checked } from './check-ticket'
import { cohortFindings, createRebuilt, publishedFindings, rowFindings } from './check-roots'
import { type CheckedEvent, END, verifyRepository } from './repository'

/** `number` null: of no one ticket. */
export type Finding = { number: string | null; text: string }
export type Report = {
  findings: Finding[]
  tickets: number
  events: number
  waiting: number
  erased: number
  roots: number
  lastRootDay: string | null
}
type World = { db: Db; region: string; signer: Signer; published?: readonly DailyRoot[] }

const TICKETS_AT_ONCE = 1_000

/** Ticket after ticket with all that belongs to it; one whose row is gone is found by its chain head. */
async function* everyTicket(tx: Tx): AsyncGenerator<Checked> {
  const read = verifyRepository(tx)
  for (let after = ''; ;) {
    const tickets = await read.listTickets(after, TICKETS_AT_ONCE)
    const upTo = tickets.length < TICKETS_AT_ONCE ? END : tickets.at(-1)!.number
    const range = { after, upTo }
    const [heads, erasures, events] = [
      await read.listHeads(range),
      await read.listErasures(range),
      await read.listEvents(range),
    ]
    const own = new Map<string, CheckedEvent[]>()
    for (const event of events) {
      const list = own.get(event.number)
      if (list) list.push(event)
      else own.set(event.number, [event])
    }
    const ticketOf = new Map(tickets.map((row) => [row.number, row]))
    const headOf = new Map(heads.map((row) => [row.number, row]))
    const erasureOf = new Map(erasures.map((row) => [row.number, row]))
    for (const number of [...new Set([...ticketOf.keys(), ...headOf.keys()])].sort())
      yield {
        number,
        ticket: ticketOf.get(number) ?? null,
        head: headOf.get(number) ?? null,
        erasure: erasureOf.get(number) ?? null,
        events: own.get(number) ?? [],
      }
    if (upTo === END) return
    after = upTo
  }
}

async function checkRoots(tx: Tx, rows: readonly RootRow[], changes: readonly CohortOfDay[]): Promise<string[]> {
  const rebuilt = createRebuilt(changes)
  const bad: string[] = []
  let cohorts: ReturnType<typeof rebuilt.cohorts> | null = null
  for (const row of rows) {
    const { root, tickets } = rebuilt.upTo(row.day)
    if (root?.equals(row.root) && tickets === row.tickets) continue
    bad.push(row.day)
    cohorts ??= rebuilt.cohorts()
  }
  const [first, last] = [bad[0], bad.at(-1)]
  if (!first || !last || !cohorts) return []
  const chain = chainRepository(tx)
  const found = new Set([
    ...cohortFindings(await chain.listCohorts(first), cohorts),
    ...cohortFindings(await chain.listCohorts(last), rebuilt.cohorts()),
  ])
  return [`${first}${bad.length > 1 ? ` 到 ${last} 之间有 ${bad.length} 天` : ' '}的根与现在的记录对不上`, ...found]
}

/** Rebuilds every chain and every root from what is there now, and tells what does not fit. Reads only; nobody is held up. */
export const verifyChain = ({ db, region, signer, published = [] }: World): Promise<Report> =>
  db.transaction(async (tx) => {
    await verifyRepository(tx).atOneMoment()
    const rows = await chainRepository(tx).listAllRoots()
    const lastRootDay = rows.at(-1)?.day ?? null
    const report: Report = {
      findings: [],
      tickets: 0,
      events: 0,
      waiting: 0,
      erased: 0,
      roots: rows.length,
      lastRootDay,
    }
    const tell = (number: string | null, texts: readonly string[]) =>
      report.findings.push(...texts.map((text) => ({ number, text })))
    const changes: CohortOfDay[] = []
    const history = createCohortHistory((row) => {
      if (lastRootDay && row.day <= lastRootDay) changes.push(row)
    })
    for await (const checked of everyTicket(tx)) {
      const { number, ticket, events, erasure } = checked
      tell(number, checkTicket(checked, { region, signer, lastRootDay }))
      if (ticket) report.tickets++
      if (erasure) report.erased++
      report.events += events.length
      for (const { rootDay, link } of events)
        if (rootDay && link) history.add({ number, rootDay, link })
        else report.waiting++
    }
    history.finish()
    tell(null, rowFindings(rows, region, signer))
    tell(null, await checkRoots(tx, rows, changes))
    tell(null, publishedFindings(published, rows, signer))
    return report
  })
