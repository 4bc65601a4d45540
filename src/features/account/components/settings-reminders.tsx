import type { Me } from '@contract/account/schema'
import { useRegion } from '@/shared/lib/region'
import { Box, ListRow, ListRows, SectionHead } from '@/shared/ui'
import { text } from '../messages'
import { accountRoutes } from '../routes'

const words = text.settings

/** By which ways this person hears of what happens. Only who filed is sent messages by telephone. */
export function SettingsReminders({ me }: { me: Me }) {
  const sms = useRegion()?.sms !== false && me.role === 'citizen' && me.phoneMasked
  return (
    <Box as='section'>
      <SectionHead title={words.reminders} />
      <ListRows label={words.reminders}>
        <ListRow
          id='settings-inbox'
          icon='bell'
          title={words.inbox}
          desc={words.inboxHint}
          to={accountRoutes.notifications}
        />
        {sms && <ListRow icon='phone' title={words.sms} desc={words.smsHint(sms)} />}
      </ListRows>
    </Box>
  )
}
