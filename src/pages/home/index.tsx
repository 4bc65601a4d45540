import { useQuery } from '@tanstack/react-query'
import { TurnCard } from '@/features/cases/public'
import { regionQuery } from '@/shared/lib/region'
import { useReadingMode } from '@/shared/platform/reading-mode'
import { Box, OfflineNotice, Paragraph, Screen, Stack } from '@/shared/ui'
import { useWaitingCount } from '../use-waiting-count'
import { ElderServices } from './elder-services'
import { HomeHero } from './home-hero'
import './index.scss'
import { text } from './messages'
import { Services } from './services'

export default function HomePage() {
  const region = useQuery(regionQuery()).data
  const elder = useReadingMode() === 'elder'
  const phone = region?.phones.hotline ?? text.hotline
  useWaitingCount()

  return (
    <Screen title={text.title} ownHeading header={<HomeHero region={region?.name ?? ''} elder={elder} />} tabBar='home'>
      <Box className={elder ? undefined : 'home__pull'}>
        <Stack>
          <OfflineNotice />
          {elder ? <ElderServices phone={phone} /> : <Services phone={phone} turn={<TurnCard />} />}
          <Paragraph tone='cap' className='center lines'>
            {region ? `${text.urgent}\n${text.hours(region.officeHours)}` : text.urgent}
          </Paragraph>
        </Stack>
      </Box>
    </Screen>
  )
}
