import type { TicketView } from '@contract/complaint/schema'
import type { UseQueryResult } from '@tanstack/react-query'
import { time } from '@/shared/lib/format'
import { Box, EmptyState, ErrorState, Heading, OfflineNotice, Skeleton, Stack } from '@/shared/ui'
import { text } from '../messages'
import type { Workspace } from '../use-workspace'
import { DeskForm } from './desk-form'
import { Problem } from './problem'
import { RevealPanel } from './reveal-panel'
import { TicketBody } from './ticket-body'
import { TicketHead } from './ticket-head'

type Props = { number: string; query: UseQueryResult<TicketView>; work: Workspace; role: string; now: Date }

/** The right column on a wide screen: the ticket, and the form of the open command in it. */
export function DeskDetail({ number, query, work, role, now }: Props) {
  if (!number) return <EmptyState icon='document' title={text.pick.title} text={text.pick.text} />
  const ticket = query.data
  if (!ticket)
    return query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton cards={2} rows={5} />
  const { active } = work

  return (
    <Stack gap={4}>
      <Box id='desk-head' className='desk-anchor stack stack--2'>
        <TicketHead ticket={ticket} />
        <Heading level={1} size='h1' id='desk-title'>
          {ticket.title}
        </Heading>
      </Box>
      <OfflineNotice since={time(new Date(query.dataUpdatedAt))} />
      {work.problem && <Problem error={work.problem} />}
      <TicketBody
        ticket={ticket}
        now={now}
        available={work.available}
        onStart={work.start}
        reveal={ticket.revealable && <RevealPanel key={number} ticket={ticket} role={role} />}
        form={active && <DeskForm key={`${number}:${active}`} ticket={ticket} action={active} work={work} />}
      />
    </Stack>
  )
}
