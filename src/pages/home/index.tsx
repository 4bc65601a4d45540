import { TurnCard } from '@/features/cases/public'
import { hotline, useRegion } from '@/shared/lib/region'
import { useReadingMode } from '@/shared/platform/reading-mode'
import { Box, OfflineNotice, Paragraph, Screen, Stack } from '@/shared/ui'
import { useEntryScene } from '@/shared/platform/entry-scene'
import { useShareCard } from '@/shared/platform/share'
import { useWaitingCount } from '../use-waiting-count'
import { ElderServices } from './elder-services'
import { HomeHero } from './home-hero'
import { HomeSearch } from './home-search'
import './index.scss'
import { text } from './messages'
import { scenes } from './scenes'
import { Services } from './services'
import { UpdateNotice } from './update-notice'

export default function HomePage() {
  const region = useRegion()
  const elder = useReadingMode() === 'elder'
  const phone = region?.phones.hotline ?? hotline()
  const lookup = region?.anonymous !== false
  useWaitingCount()
  useEntryScene(scenes)
  useShareCard(text.share, '/pages/home/index')

  return (
    <Screen
      title={text.title}
      ownHeading
      header={<HomeHero region={(elder ? region?.shortName : region?.name) ?? ''} elder={elder} />}
      tabBar='home'
    >
      <Box className={elder ? undefined : 'home__pull'}>
        <Stack>
          {!elder && <HomeSearch />}
          <OfflineNotice />
          <UpdateNotice />
          {elder ? (
            <ElderServices phone={phone} lookup={lookup} />
          ) : (
            <Services phone={phone} lookup={lookup} turn={<TurnCard />} />
          )}
          <Box className='home__foot'>
            <Paragraph tone='cap'>{text.urgent}</Paragraph>
            {region && <Paragraph tone='cap'>{text.hours(region.officeHours)}</Paragraph>}
          </Box>
        </Stack>
      </Box>
    </Screen>
  )
}
