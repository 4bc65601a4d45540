import { useQuery } from '@tanstack/react-query'
import { regionQuery } from '@/shared/lib/region'
import { useSession } from '@/shared/lib/session'
import { OfflineNotice, Screen, Stack } from '@/shared/ui'
import { useWaitingCount } from '../use-waiting-count'
import { AccountRows } from './account-rows'
import { text } from './messages'
import { PhoneRows } from './phone-rows'
import { PublicRows } from './public-rows'
import { ReadingRow } from './reading-row'
import { WhoCard } from './who-card'

export default function MePage() {
  const me = useSession()?.me
  const region = useQuery(regionQuery()).data
  useWaitingCount()

  return (
    <Screen title={text.title} tabBar='me'>
      <Stack>
        <OfflineNotice />
        <WhoCard me={me} />
        <AccountRows role={me?.role} demo={region?.demo ?? false} />
        <ReadingRow />
        <PublicRows />
        {region && <PhoneRows phones={region.phones} />}
      </Stack>
    </Screen>
  )
}
