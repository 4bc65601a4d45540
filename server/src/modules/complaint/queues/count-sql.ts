import { queueLimits } from '@contract/complaint/limits'
import type { Queue } from '@contract/complaint/schema'
import { conditions, createParams } from './conditions'
import { atWork, type DeskFilter, ended, queueSql, reachesOf } from './queue-sql'

export type Counting = Omit<DeskFilter, 'queue' | 'type' | 'search'>

/** A unit has no more than this at work. */
const MOST_AT_WORK = 20_000

/** Counts of several queues in one statement, none further than it is told; what a unit has at work is read once for all. */
export function countSql(filter: Counting, queues: readonly Queue[]) {
  const params = createParams()
  const { $ } = params
  const reaches = reachesOf(filter.who)
  const filterOf = (queue: Queue): DeskFilter => ({ ...filter, queue, type: null, search: null })
  const most = $(queueLimits.counted + 1)

  const counted = (queue: Queue) => {
    const parts = reaches.map((reach) => {
      const to = conditions(params)
      reach(to, filterOf(queue))
      to.add(() => queueSql[queue](filterOf(queue), $))
      return `(select from ticket t ${to.where()} ${queue === 'all' ? 'order by t.filed_at desc' : ''} limit ${most})`
    })
    return `(select count(*)::int from (${parts.join(' union all ')}) counted)`
  }
  const together = reaches.length > 1 ? queues.filter((queue) => !ended.includes(queue)) : []
  const own = () =>
    reaches.map((reach) => {
      const to = conditions(params)
      reach(to, filterOf('inHand'))
      to.add(() => atWork)
      return `(select t.* from ticket t ${to.where()} limit ${MOST_AT_WORK})`
    })
  const columns = queues.map((queue, n) => (together.includes(queue) ? `own.c${n}` : `${counted(queue)} as c${n}`))
  const filters = queues.flatMap((queue, n) =>
    together.includes(queue) ? [`count(*) filter (where ${queueSql[queue](filterOf(queue), $)})::int as c${n}`] : [],
  )
  const from = filters.length > 0 ? `from (select ${filters.join(', ')} from (${own().join(' union all ')}) t) own` : ''
  return { sql: `select ${columns.join(', ')} ${from}`, params: params.list }
}
