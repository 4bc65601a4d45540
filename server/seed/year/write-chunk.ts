import { createWorkingCalendar } from '../../src/plugins/calendar/working-calendar'
import type { Keys } from '../../src/plugins/crypto/keys'
import { createVault } from '../../src/plugins/crypto/vault'
import { createTable } from '../../src/plugins/db/bulk/copy-text'
import type { Filled } from '../../src/plugins/db/bulk/with-client'
import type { Region } from '../../src/plugins/region/types'
import { citizenAt, desksOf } from './people'
import { liveAll, showEveryState } from './live'
import { type Chunk, createPlan, type YearOrder } from './plan'
import { createRows, diaries, type Rows, tables } from './rows'

export type Setting = {
  order: YearOrder
  region: Region
  keys: Keys
  leads: readonly [string, string]
  /** Account of a staff number. */
  accounts: ReadonlyMap<string, string>
  /** Accounts that stood there before, by their place among those who file. */
  citizens: ReadonlyMap<number, { accountId: string; phone: string }>
}
export type Written = { tickets: Filled[]; diaries: Filled[]; truth: string; count: number }

/** Lives two weeks of tickets and says what is to be written of them. */
export function createChunkWriter({ order, region, keys, leads, accounts, citizens }: Setting) {
  const calendar = createWorkingCalendar(region)
  const desks = desksOf(region, leads)
  const filingsOf = createPlan(order, region)
  const setting = { region, calendar, desks, end: order.now, seed: order.seed }
  const rowsOf = createRows({
    keys,
    // The salt is for 查询码 only, which have no part in this.
    vault: createVault(keys, ''),
    seed: order.seed,
    regionCode: region.code,
    accounts,
    desks,
    end: order.now,
    citizen: (n) => ({ ...citizenAt(order.seed, n), ...citizens.get(n) }),
  })
  return function writeChunk(chunk: Chunk, newest: boolean): Written {
    const lives = liveAll(setting, filingsOf(chunk))
    if (newest) showEveryState(setting, lives)
    const rows = Object.fromEntries([...tables, ...diaries].map((name) => [name, createTable(name)])) as Rows
    const truth = lives.map((life) => `${rowsOf(rows, life)},${life.filing.problem.id}\n`).join('')
    const filled = (names: readonly (keyof Rows)[]): Filled[] =>
      names.map((name) => ({ table: name, columns: rows[name].columns(), text: rows[name].text() }))
    return { tickets: filled(tables), diaries: filled(diaries), truth, count: lives.length }
  }
}
