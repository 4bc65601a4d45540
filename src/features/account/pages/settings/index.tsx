import { useSession } from '@/shared/lib/session'
import { setReadingMode, useReadingMode } from '@/shared/platform/reading-mode'
import { Box, RadioCards, Screen, SectionHead, Stack } from '@/shared/ui'
import { SettingsAbout } from '../../components/settings-about'
import { SettingsDevice } from '../../components/settings-device'
import { SettingsReminders } from '../../components/settings-reminders'
import { SettingsRights } from '../../components/settings-rights'
import { SettingsSafety } from '../../components/settings-safety'
import { SignOut } from '../../components/sign-out'
import { WechatBinding } from '../../components/wechat-binding'
import { text } from '../../messages'

const words = text.settings
const modes = (['standard', 'elder'] as const).map((value) => ({ value, ...words.modes[value] }))

export default function SettingsPage() {
  const mode = useReadingMode()
  const me = useSession()?.me

  return (
    <Screen title={words.title}>
      <Stack>
        <Box as='section'>
          <SectionHead title={words.reading} />
          <RadioCards
            id='settings-mode'
            name='mode'
            label={words.reading}
            value={mode}
            onChange={(value) => setReadingMode(value === 'elder' ? 'elder' : 'standard')}
            options={modes}
          />
        </Box>
        {me && <SettingsReminders me={me} />}
        {me?.role === 'citizen' && <SettingsRights />}
        {me && <WechatBinding />}
        <SettingsSafety signedIn={!!me} />
        <SettingsDevice signedIn={!!me} />
        <SettingsAbout />
        {me && <SignOut />}
      </Stack>
    </Screen>
  )
}
