import { useInfiniteQuery } from '@tanstack/react-query'
import { stateLabels } from '@contract/complaint/labels'
import type { DeskItem } from '@contract/complaint/schema'
import { actPage, ticketPage } from '@/features/complaint-desk/public'
import { useListWindow } from '@/shared/platform/list-window'
import { go } from '@/shared/platform/navigation'
import { EmptyState, EndMark, ErrorState, ListRow, ListRows, SectionHead, Skeleton, Stack, Tag } from '@/shared/ui'
import { overduePages } from '../api'
import { reasonLabels, text } from '../messages'
import { dueDay } from '../model'

/** 督办 of what the rules have not put under it yet. */
const canSupervise = ({ supervised, state }: DeskItem) => !supervised && state !== 'pending' && state !== 'reviewing'

function Row({ item, supervises }: { item: DeskItem; supervises: boolean }) {
  const { number, title, unitName, due, reasons } = item
  return (
    <ListRow
      id={`overdue-${number}`}
      title={title}
      desc={[unitName ?? text.desk, stateLabels[item.state], due ? text.since(dueDay(due.at)) : ''].join('，')}
      tags={
        <>
          {reasons.map((reason) => (
            <Tag key={reason} tone={reason === 'overdue' || reason === 'urgent' ? 'danger' : 'warn'}>
              {reasonLabels[reason]}
            </Tag>
          ))}
        </>
      }
      to={ticketPage(number)}
      action={
        supervises && canSupervise(item)
          ? {
              id: `supervise-${number}`,
              label: text.supervise,
              onPress: () => go(actPage(number, 'openSupervision')),
            }
          : undefined
      }
    />
  )
}

/** Every overdue ticket, the longest overdue first. */
export function OverdueTickets({ supervises, every }: { supervises: boolean; every: number | false }) {
  const query = useInfiniteQuery({ ...overduePages(), refetchInterval: every })
  const { pages, end } = useListWindow(query, 'overdue-board')
  if (!query.data)
    return query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton cards={3} rows={2} />
  const items = pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyState icon='check' title={text.calm.title} text={text.calm.text} />
  return (
    <Stack gap={3}>
      <SectionHead title={text.overdueTickets} />
      <ListRows label={text.overdueTickets}>
        {items.map((item) => (
          <Row key={item.number} item={item} supervises={supervises} />
        ))}
      </ListRows>
      <EndMark id='overdue-more' label={text.more} busyLabel={text.loading} {...end} />
    </Stack>
  )
}
