import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roleLabels } from '@contract/account/labels'
import type { Me } from '@contract/account/schema'
import { dayTime } from '@/shared/lib/format'
import { regionQuery } from '@/shared/lib/region'
import { go } from '@/shared/platform/navigation'
import { usePageShown } from '@/shared/platform/page-shown'
import { useWideScreen } from '@/shared/platform/wide-screen'
import { DeskLayout, type DeskPart, SearchBox, Skeleton } from '@/shared/ui'
import { queueCounts, ticketDetail } from '../../api'
import { DeskBar } from '../../components/desk-bar'
import { DeskDetail } from '../../components/desk-detail'
import { DeskTools } from '../../components/desk-tools'
import { ListHead } from '../../components/list-head'
import { NotStaff } from '../../components/not-staff'
import { OnlyFilter } from '../../components/only-filter'
import { TicketList } from '../../components/ticket-list'
import { queueLabels, text } from '../../messages'
import { deskPage, ticketPage } from '../../public'
import { elsewhere, queueGroups } from '../../queue-groups'
import { paramsOf, useDeskAddress } from '../../use-desk-address'
import { useFreshOnShow } from '../../use-fresh-on-show'
import { useMinute } from '../../use-minute'
import { usePerson } from '../../use-person'
import { useSelection } from '../../use-selection'
import { useSearch } from '../../use-search'
import { useWorkspace } from '../../use-workspace'
import './index.scss'

/** Milliseconds between two looks at what others did. */
const often = 20_000
const everybody = { unit: undefined, handler: undefined }

/** One desk for four roles; the service says which queues and commands each has. */
export default function DeskPage() {
  const person = usePerson()
  const address = useDeskAddress()
  if (person) return <Desk person={person} address={address} />
  return <NotStaff back={deskPage(paramsOf(address))} />
}

function Desk({ person, address }: { person: Me; address: ReturnType<typeof useDeskAddress> }) {
  const shown = usePageShown()
  const wide = useWideScreen()
  const now = useMinute(shown)
  const every = shown && often
  const [part, setPart] = useState<DeskPart>(address.queue ? 'list' : 'queues')
  const selection = useSelection()
  const several = person.role === 'dispatcher' || person.role === 'supervisor'
  const search = useSearch(address.q, (q) => address.change({ q }))
  const region = useQuery(regionQuery())
  const counts = useQuery({ ...queueCounts(), refetchInterval: every })
  const number = wide ? address.number : ''
  const ticket = useQuery({ ...ticketDetail(number), enabled: number !== '', refetchInterval: every })
  const work = useWorkspace(number, ticket.data)
  useFreshOnShow()

  const queue = address.queue ?? counts.data?.queues[0]?.queue
  const count = counts.data?.queues.find((one) => one.queue === queue)?.count
  const desk = text.desks[person.role] ?? ''
  const open = (chosen: string) => (wide ? address.change({ number: chosen }) : go(ticketPage(chosen)))
  const filtered = Boolean(address.unit || address.handler)
  const only = { unit: address.unit, handler: address.handler }
  const turn = (id: string) =>
    elsewhere[id] ? go(elsewhere[id]) : address.change({ queue: id as typeof queue, type: undefined, ...everybody })

  return (
    <DeskLayout
      title={desk}
      place={text.place(desk, region.data?.name ?? '')}
      person={text.person(roleLabels[person.role], person.staffNo ?? '')}
      clock={dayTime(now, now)}
      search={
        <SearchBox
          id='desk-search'
          onHero
          label={text.search.label}
          placeholder={text.search.placeholder}
          value={search.typed}
          onInput={search.setTyped}
          onSearch={search.now}
        />
      }
      tools={<DeskTools />}
      queues={queueGroups(counts.data, person.role)}
      queue={queue ?? ''}
      onQueue={turn}
      showing={part}
      onShow={setPart}
      listHead={
        queue && (
          <>
            {filtered && <OnlyFilter {...only} onEvery={() => address.change(everybody)} />}
            <ListHead
              title={text.list.title(queueLabels[queue], address.type || address.q || filtered ? undefined : count)}
              isHeading={!number}
              newestFirst={queue === 'all'}
              type={address.type}
              onType={(type) => address.change({ type })}
              q={address.q}
              fault={search.fault}
              selection={several ? selection : undefined}
            />
          </>
        )
      }
      list={
        queue ? (
          <TicketList
            filter={{ queue, type: address.type, q: address.q || undefined, ...only }}
            number={number}
            now={now}
            every={every}
            onOpen={open}
            selection={selection}
            onAllTypes={() => address.change({ type: undefined })}
          />
        ) : (
          <Skeleton cards={4} rows={2} />
        )
      }
      detail={wide && <DeskDetail number={number} query={ticket} work={work} role={person.role} now={now} />}
      bar={ticket.data && <DeskBar ticket={ticket.data} work={work} />}
    />
  )
}
