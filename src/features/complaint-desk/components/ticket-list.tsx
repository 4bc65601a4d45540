import { useInfiniteQuery } from '@tanstack/react-query'
import type { DeskItem, Queue } from '@contract/complaint/schema'
import { time } from '@/shared/lib/format'
import { useListWindow } from '@/shared/platform/list-window'
import { Box, Button, DeskRow, EmptyState, EndMark, ErrorState, List, OfflineNotice, Skeleton } from '@/shared/ui'
import { type Filter, ticketPages } from '../api'
import { dueWord, rowMeta } from '../facts'
import { queueLabels, text } from '../messages'
import type { Selection } from '../use-selection'
import { SelectionRows } from './selection-rows'
import { TicketTags } from './ticket-tags'

type Props = {
  filter: Filter
  number: string
  now: Date
  every: number | false
  onOpen(number: string): void
  onAllTypes(): void
  selection: Selection
}

/** Queues that hold tickets of several states. */
const mixed: readonly Queue[] = [
  ...['dueToday', 'overdue', 'supervised', 'all', 'mine', 'opinions', 'toReport', 'toClose'],
  ...['priority', 'inHand', 'dueNext', 'eighty', 'promiseBroken'],
] as Queue[]
/** What a row is due for here: an opinion, a report, else what the ticket waits for. */
const dueIn = (queue: Queue, item: DeskItem) =>
  queue === 'opinions' ? item.opinionBy : queue === 'toReport' ? item.reportBy : item.due

/** The tickets of a queue, soonest due first, more of them as one goes down. */
export function TicketList({ filter, number, now, every, onOpen, onAllTypes, selection }: Props) {
  const query = useInfiniteQuery({ ...ticketPages(filter), refetchInterval: every })
  const { pages, end } = useListWindow(query, JSON.stringify(filter))
  const { data } = query
  if (!data)
    return (
      <Box className='desk-state'>
        {query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton cards={4} rows={2} />}
      </Box>
    )

  const items = pages.flatMap((page) => page.items)
  const { emptyTitle, empty, notFound, emptySearch, seeAll } = text.list
  return (
    <>
      <Box className='desk-state desk-state--thin'>
        <OfflineNotice since={time(new Date(query.dataUpdatedAt))} />
      </Box>
      {items.length === 0 && (
        <EmptyState
          icon='list'
          title={filter.q ? notFound : emptyTitle}
          text={filter.q ? emptySearch : empty(queueLabels[filter.queue])}
          action={
            filter.type && (
              <Button id='desk-all-types' look='secondary' onPress={onAllTypes}>
                {seeAll}
              </Button>
            )
          }
        />
      )}
      {selection.chosen && items.length > 0 && (
        <SelectionRows items={items} chosen={selection.chosen} selection={selection} now={now} />
      )}
      {!selection.chosen && (
        <List label={queueLabels[filter.queue]}>
          {items.map((item) => {
            const due = dueWord(dueIn(filter.queue, item), now)
            return (
              <DeskRow
                key={item.number}
                id={`ticket-${item.number}`}
                title={item.title}
                tags={<TicketTags item={item} />}
                left={due?.word}
                leftCalm={due?.calm}
                meta={rowMeta(item, now, mixed.includes(filter.queue))}
                current={item.number === number}
                onPress={() => onOpen(item.number)}
              />
            )
          })}
        </List>
      )}
      <EndMark id='desk-more-tickets' label={text.list.more} busyLabel={text.list.loadingMore} {...end} />
    </>
  )
}
