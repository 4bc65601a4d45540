import { useQuery } from '@tanstack/react-query'
import { dayTime } from '@/shared/lib/format'
import { go, usePageParams } from '@/shared/platform/navigation'
import { usePageShown } from '@/shared/platform/page-shown'
import { Box, Button, EmptyState, ErrorState, OfflineNotice, Paragraph, Screen, Skeleton, Stack } from '@/shared/ui'
import { workload } from '../../api'
import { DeskGate } from '../../components/desk-gate'
import { Loads } from '../../components/loads'
import { UnitLoads } from '../../components/unit-loads'
import { text } from '../../messages'
import { headsOf, unitLoad } from '../../model'
import { supervisionRoutes, workloadPage } from '../../public'
import '../../components/pages.scss'
import '../../components/print-styles'

const often = 30_000

/** 在办情况: all units, or one with its people; a head begins with the own. */
export default function WorkloadPage() {
  const { unit = '' } = usePageParams()
  return (
    <DeskGate title={text.workload} back={workloadPage(unit || undefined)}>
      {(me) => {
        const code = unit || (me.role === 'head' ? (me.unit?.code ?? '') : '')
        return code ? <UnitLoads key={code} code={code} /> : <Units />
      }}
    </DeskGate>
  )
}

function Units() {
  const shown = usePageShown()
  const query = useQuery({ ...workload(), refetchInterval: shown && often })
  const load = query.data
  return (
    <Screen title={text.workload} wide>
      <Stack gap={4} className='load-page'>
        <OfflineNotice />
        {!load && query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
        {!load && !query.isError && <Skeleton cards={4} rows={2} />}
        {load?.items.length === 0 && <EmptyState icon='list' title={text.none.title} text={text.none.text} />}
        {load && load.items.length > 0 && (
          <>
            <Box className='line line--between line--wrap'>
              <Paragraph tone='cap'>{text.at(dayTime(load.at))}</Paragraph>
              <Box className='load-tools'>
                <Button id='workload-board' look='link' small onPress={() => go(supervisionRoutes.board)}>
                  {text.toBoard}
                </Button>
              </Box>
            </Box>
            <Loads
              title={text.units}
              first={text.unit}
              heads={headsOf(false)}
              rows={load.items.map((item) => unitLoad(item, workloadPage(item.unit.code)))}
            />
            <Paragraph tone='cap'>{text.rule}</Paragraph>
          </>
        )}
      </Stack>
    </Screen>
  )
}
