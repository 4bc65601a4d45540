import { randomUUID } from 'node:crypto'
import { createWorkingCalendar } from '../../src/plugins/calendar/working-calendar'
import type { Keys } from '../../src/plugins/crypto/keys'
import { createVault } from '../../src/plugins/crypto/vault'
import { createTable } from '../../src/plugins/db/bulk/copy-text'
import { withClient, writeAll } from '../../src/plugins/db/bulk/with-client'
import { withoutIndexes } from '../../src/plugins/db/bulk/without-indexes'
import { queryOn } from '../../src/plugins/db/query-on'
import type { Region } from '../../src/plugins/region/types'
import { citizenAt, demoCitizenPlaces, desksOf } from './people'
import { type Chunk, chunksOf, citizensOf, ticketsOf, type YearOrder } from './plan'
import { yearRepository } from './repository'
import { tables } from './rows'
import { createChunkWriter, type Setting, type Written } from './write-chunk'

export type YearTask = {
  url: string
  order: YearOrder
  region: Region
  keys: Keys
  leads: readonly [string, string]
}
/** Writes chunks, one after another or several at once, and hands over what is written last. */
export type RunChunks = (
  setting: Setting,
  chunks: readonly Chunk[],
  done: (n: number, left: Left) => void,
) => Promise<void>
export type Left = Pick<Written, 'diaries' | 'truth' | 'count'>

/** From here on it is quicker to build the indexes anew. */
const MANY = 5_000

/** One after another, in this thread. */
export const runHere =
  (url: string): RunChunks =>
  async (setting, chunks, done) =>
    withClient(url, async (client) => {
      const writeChunk = createChunkWriter(setting)
      for (const [n, chunk] of chunks.entries()) {
        const written = writeChunk(chunk, n === chunks.length - 1)
        await writeAll(client, written.tickets)
        done(n, written)
      }
    })

/** Accounts of all who file and of every unit's staff; those of the demo's own people stay as they are. */
async function peopleOf({
  url,
  order,
  region,
  keys,
  leads,
}: YearTask): Promise<Pick<Setting, 'accounts' | 'citizens'>> {
  const vault = createVault(keys, '')
  const { accounts: staff, dispatchers, supervisors, of } = desksOf(region, leads)
  const table = createTable('account')
  const born = new Date(order.now.getTime() - order.years * 366 * 86_400_000).toISOString()
  const add = (id: string, role: string, unit: string | null, staffNo: string | null, phone: string) =>
    table.add({
      ...{ id, role, unit, staff_no: staffNo, created_at: born },
      phone_index: vault.index('phone', phone),
      phone_sealed: vault.seal(phone, 'account.phone'),
    })

  return withClient(url, async (client) => {
    const repository = yearRepository({ query: queryOn(client) })
    const citizens = new Map<number, { accountId: string; phone: string }>()
    for (const [n, phone] of demoCitizenPlaces) {
      const accountId = await repository.accountByPhone(vault.index('phone', phone))
      if (accountId) citizens.set(n, { accountId, phone })
    }
    for (let n = 0; n < citizensOf(order); n++) {
      const { accountId, phone } = citizenAt(order.seed, n)
      if (!citizens.has(n)) add(accountId, 'citizen', null, null, phone)
    }
    for (const { role, unit, staffNo, phone } of staff) add(randomUUID(), role, unit, staffNo, phone)
    await writeAll(client, [{ table: 'account', columns: table.columns(), text: table.text() }])
    const numbers = [...dispatchers, ...supervisors, ...leads.flatMap((unit) => [of(unit).head, ...of(unit).handlers])]
    const all = await repository.accountsOf([...numbers, ...staff.map(({ staffNo }) => staffNo)])
    return { citizens, accounts: new Map(all.map(({ id, staff_no }) => [staff_no, id])) }
  })
}

/**
 * Fills the demo with years of tickets up to now.
 * @returns how many, and which of them tell of the same problem, as lines `number,problem`
 */
export async function fillYear(
  task: YearTask,
  run: RunChunks = runHere(task.url),
): Promise<{ count: number; truth: string }> {
  const { url, order, region, keys, leads } = task
  const chunks = chunksOf(order, createWorkingCalendar(region))
  const setting = { order, region, keys, leads, ...(await peopleOf(task)) }
  const left: Left[] = []
  const load = () => run(setting, chunks, (n, written) => void (left[n] = written))
  if (ticketsOf(order) > MANY) await withoutIndexes(url, tables, load)
  else await load()
  const count = left.reduce((sum, each) => sum + each.count, 0)
  await withClient(url, async (client) => {
    for (const each of left) await writeAll(client, each.diaries)
    const { seed, years, scale, now } = order
    await yearRepository({ query: queryOn(client) }).noteSeeded(JSON.stringify({ seed, years, scale, now, count }))
    // The planner must know what is there, and which pages all can see.
    await queryOn(client)('vacuum analyze')
  })
  return { count, truth: left.map(({ truth }) => truth).join('') }
}
