import { useQuery } from '@tanstack/react-query'
import type { Me } from '@contract/account/schema'
import { deskPage } from '@/features/complaint-desk/public'
import { dayTime } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { usePageShown } from '@/shared/platform/page-shown'
import { canPrint, printPage } from '@/shared/platform/print'
import { useWideScreen } from '@/shared/platform/wide-screen'
import {
  Box,
  Button,
  ErrorState,
  ListRow,
  ListRows,
  Notice,
  OfflineNotice,
  Paragraph,
  Screen,
  SectionHead,
  Skeleton,
  Stack,
  StatStrip,
  Tag,
} from '@/shared/ui'
import { workload } from '../../api'
import { DeskGate } from '../../components/desk-gate'
import { OverdueTickets } from '../../components/overdue-tickets'
import { text } from '../../messages'
import { dueDay, overdueUnits, sums } from '../../model'
import { supervisionRoutes } from '../../public'
import '../../components/pages.scss'
import '../../components/print-styles'

const often = 30_000

/** 逾期看板: which units are late and since when, then every ticket, the longest overdue first. */
export default function BoardPage() {
  return (
    <DeskGate title={text.board} back={supervisionRoutes.board}>
      {(me) => <Board me={me} />}
    </DeskGate>
  )
}

function Board({ me }: { me: Me }) {
  const shown = usePageShown()
  const wide = useWideScreen()
  const query = useQuery({ ...workload(), refetchInterval: shown && often })
  const load = query.data
  const units = load ? overdueUnits(load.items) : []
  const total = sums(load?.items ?? [])
  const at = load?.atDesks
  const elsewhere = at ? text.atDesks(at.pending, at.accepted, at.reviewing) : ''
  return (
    <Screen title={text.board} wide>
      <Stack gap={4} className='load-page'>
        <OfflineNotice />
        {!load && query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
        {!load && !query.isError && <Skeleton cards={2} rows={3} />}
        {load && (
          <>
            <Box className='line line--between line--wrap'>
              <Paragraph tone='cap'>{text.at(dayTime(load.at))}</Paragraph>
              <Box className='line load-tools'>
                <Button id='board-workload' look='link' small onPress={() => go(supervisionRoutes.workload)}>
                  {text.toWorkload}
                </Button>
                {canPrint && wide && (
                  <Button id='board-print' look='secondary' small onPress={printPage}>
                    {text.print}
                  </Button>
                )}
              </Box>
            </Box>
            <StatStrip
              items={[
                { label: text.sums.tickets, value: total.tickets, turn: total.tickets > 0 },
                { label: text.sums.units, value: total.units },
                { label: text.sums.supervised, value: total.supervised },
              ]}
            />
            {elsewhere && (
              <Notice id='board-desks' tone='warn' title={text.atDesksTitle}>
                {elsewhere}
              </Notice>
            )}
            {units.length > 0 && (
              <Stack gap={3}>
                <SectionHead title={text.overdueUnits} />
                <ListRows label={text.overdueUnits}>
                  {units.map(({ unit, overdue, overdueSince }) => (
                    <ListRow
                      key={unit.code}
                      id={`late-${unit.code}`}
                      title={unit.name}
                      desc={overdueSince ? text.longest(dueDay(overdueSince)) : undefined}
                      meta={<Tag tone='danger'>{text.pieces(overdue)}</Tag>}
                      to={deskPage({ queue: 'overdue', unit: unit.code })}
                    />
                  ))}
                </ListRows>
              </Stack>
            )}
          </>
        )}
        <OverdueTickets supervises={me.role === 'supervisor'} every={shown && often} />
      </Stack>
    </Screen>
  )
}
