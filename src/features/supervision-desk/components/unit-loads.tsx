import { useQuery } from '@tanstack/react-query'
import { dayTime } from '@/shared/lib/format'
import { usePageShown } from '@/shared/platform/page-shown'
import { useWideScreen } from '@/shared/platform/wide-screen'
import { ErrorState, Notice, OfflineNotice, Paragraph, Screen, SectionHead, Skeleton, Stack } from '@/shared/ui'
import { unitWorkload } from '../api'
import { text } from '../messages'
import { headsOf, personLoad, unitLoad } from '../model'
import { FigureLinks } from './figure-links'
import { Loads } from './loads'

const often = 30_000

/** One unit: its figures and those of each 承办人. */
export function UnitLoads({ code }: { code: string }) {
  const shown = usePageShown()
  const wide = useWideScreen()
  const query = useQuery({ ...unitWorkload(code), refetchInterval: shown && often })
  const data = query.data
  const own = data && unitLoad(data.unit, null)
  return (
    <Screen bar={text.workload} title={data?.unit.unit.name ?? text.workload} wide>
      <Stack gap={4} className='load-page'>
        <OfflineNotice />
        {!data && query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
        {!data && !query.isError && <Skeleton cards={2} rows={4} />}
        {data && own && (
          <>
            <Paragraph tone='cap'>{text.at(dayTime(data.at))}</Paragraph>
            {wide ? (
              <Loads title={text.workload} first={text.unit} heads={headsOf(false)} rows={[own]} />
            ) : (
              <FigureLinks title={text.workload} load={own} />
            )}
            <SectionHead title={text.people} />
            {data.people.some(({ gone }) => gone) && (
              <Notice id='load-gone' tone='warn'>
                {text.goneHint}
              </Notice>
            )}
            <Loads
              title={text.people}
              first={text.person}
              heads={headsOf(true)}
              rows={data.people.map((person) => personLoad(person, code))}
            />
            <Paragraph tone='cap'>{text.rule}</Paragraph>
          </>
        )}
      </Stack>
    </Screen>
  )
}
