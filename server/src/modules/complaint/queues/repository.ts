import type { TicketStatus } from '@contract/complaint/events'
import { queueLimits } from '@contract/complaint/limits'
import type { Queue } from '@contract/complaint/schema'
import type { Query } from '../../../plugins/db/types'
import type { Matter } from '../repository'
import type { WordSearch } from '../words'
import { conditions, createParams, type Params } from './conditions'
import { type Counting, countSql } from './count-sql'
import { monthsUpTo } from './months'
import { anyReach, type DeskFilter, keyOf, queueSql, type Reach, reachesOf, unitOf } from './queue-sql'
import { candidates, hasWords, readThrough } from './search-sql'

type On = { query: Query }
export type ListedRow = Pick<Matter, 'number' | 'type' | 'identity' | 'category' | 'place' | 'title'> & {
  status: TicketStatus
  key: string
  turn: boolean
  /** What comes before the key: 0 for all but the queue of what comes first. */
  rank: string
}
export type DeskCursor = { key: string; number: string; turn: boolean; rank: string }
type Page = { filter: DeskFilter; after: DeskCursor | null; limit: number }
type Search = (to: Params['$']) => string
type Words = Exclude<WordSearch, { number: string }>
const listed = `t.number, t.type, t.identity, t.category, t.place, t.title, t.status, t.citizen_turn as turn`
const dateKey = (queue: Queue) => (queue === 'all' ? ('desc' as const) : ('asc' as const))

type Part = { reach: Reach; search?: Search; more?: string; from?: string }

/** Those of one part of a desk's reach, in the queue's order. */
function part({ filter, after, limit }: Page, params: Params, { reach, search, more = '', from = 'ticket' }: Part) {
  const { queue, unit, handler } = filter
  const { $ } = params
  const key = keyOf(queue)
  const order = dateKey(queue)
  const ranked = queue === 'priority'
  const to = conditions(params)
  reach(to, filter)
  to.add(() => queueSql[queue](filter, $))
  if (unit && queue !== 'opinions') to.add(() => `t.lead_unit = ${$(unit)}`)
  if (handler) to.add(() => `t.handler_no = ${$(handler)}`)
  if (filter.type) to.add(() => `t.type = ${$(filter.type)}`)
  if (filter.filedFrom) to.add(() => `t.filed_at >= ${$(filter.filedFrom)}`)
  if (filter.filedBefore) to.add(() => `t.filed_at < ${$(filter.filedBefore)}`)
  if (search) to.add(() => search($))
  if (after)
    to.add(() => {
      const [left, right] = ranked ? ['(2 - t.priority), ', `${$(after.rank)}::integer, `] : ['', '']
      return `(${left}${key}, t.number) ${order === 'asc' ? '>' : '<'} (${right}${$(after.key)}::timestamptz, ${$(after.number)})`
    })
  return `select ${listed}${more}, ${key} as at, (2 - t.priority) as weight from ${from} t ${to.where()}
    order by ${ranked ? '(2 - t.priority), ' : ''}${key} ${order}, t.number ${order} limit ${$(limit)}`
}

const inOrder = (queue: Queue) => {
  const order = dateKey(queue)
  return `order by ${queue === 'priority' ? 'weight, ' : ''}at ${order}, number ${order}`
}
const shown = `number, type, identity, category, place, title, status, turn, at::text as key, weight::text as rank`

export const queueRepository = ({ query }: On) => {
  async function list(page: Page, search?: Search): Promise<ListedRow[]> {
    const params = createParams()
    const parts = reachesOf(page.filter.who).map((reach) =>
      part(page, params, { reach, ...(search ? { search } : {}) }),
    )
    const { rows } = await query<ListedRow>(
      `select ${shown} from (${parts.map((sql) => `(${sql})`).join(' union all ')}) t
       ${inOrder(page.filter.queue)} limit ${params.$(page.limit)}`,
      params.list,
    )
    return rows
  }

  /** Looks through the newest one by one; null when the page was not filled with those. */
  async function listAmongNewest(page: Page, search: Words, newest: number): Promise<ListedRow[] | null> {
    const params = createParams()
    const near = { ...page, limit: newest }
    const parts = reachesOf(page.filter.who).map((reach) => part(near, params, { reach, more: ', t.words' }))
    const order = inOrder(page.filter.queue)
    const { rows } = await query<ListedRow & { walked: number }>(
      `with near as materialized (
         select * from (${parts.map((sql) => `(${sql})`).join(' union all ')}) t ${order} limit ${params.$(newest)})
       select walked, hit.* from (select count(*)::int as walked from near) w left join lateral (
         select ${shown}, at from near t where ${hasWords(search, params.$)} ${order} limit ${params.$(page.limit)}) hit on true
       ${order}`,
      params.list,
    )
    const walked = rows[0]?.walked ?? 0
    const hits = rows.filter(({ number }) => number !== null)
    return hits.length >= page.limit || walked < newest ? hits : null
  }

  /** Null when there is nothing to look up. */
  async function listByGrams(page: Page, search: Words, months: readonly string[] | null): Promise<ListedRow[] | null> {
    const params = createParams()
    const from = candidates(search, { months, unit: unitOf(page.filter.who) }, params.$)
    if (from === null) return null
    const { rows } = await query<ListedRow>(
      `select ${shown} from (${part(page, params, { reach: anyReach, from })}) t ${inOrder(page.filter.queue)}`,
      params.list,
    )
    return rows
  }

  async function listWithWords(page: Page, search: Words): Promise<ListedRow[]> {
    const { queue, now } = page.filter
    // What is at work is little: it is read through.
    if (queue !== 'all') return list(page, ($) => readThrough(search, $))
    if (!search.tail) {
      const near = await listAmongNewest(page, search, queueLimits.lookedThrough)
      if (near) return near
      const ofYear = await listByGrams(page, search, monthsUpTo(page.after?.key ?? now, 12))
      if (ofYear && ofYear.length >= page.limit) return ofYear
    }
    return (await listByGrams(page, search, null)) ?? []
  }

  return {
    /** Soonest deadline first, in the queue of what comes first after its weight; everything, newest first. */
    async listForDesk(filter: DeskFilter, after: DeskCursor | null, limit: number): Promise<ListedRow[]> {
      const page = { filter, after, limit }
      const { search } = filter
      if (search === null) return list(page)
      if ('number' in search) return list(page, ($) => `t.number = ${$(search.number)}`)
      return listWithWords(page, search)
    },

    /** How many wait in each queue, as far as it is counted: one more than is told means more. */
    async countForDesk(filter: Counting, queues: readonly Queue[]): Promise<number[]> {
      const { sql, params } = countSql(filter, queues)
      const { rows } = await query<Record<string, number>>(sql, params)
      return queues.map((_, n) => Math.min(rows[0]?.[`c${n}`] ?? 0, queueLimits.counted + 1))
    },
  }
}
