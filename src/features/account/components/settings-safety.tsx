import { useState } from 'react'
import { useRegion } from '@/shared/lib/region'
import { openPrivacyContract } from '@/shared/platform/consent'
import { Box, KeyValue, ListRow, ListRows, Paragraph, SectionHead, Sheet, Stack } from '@/shared/ui'
import { text } from '../messages'
import { accountRoutes } from '../routes'
import { wechatText } from '../wechat-messages'

const words = text.settings

export function SettingsSafety({ signedIn }: { signedIn: boolean }) {
  const [open, setOpen] = useState(false)
  const region = useRegion()
  const kept = words.privacyRows.filter(({ id }) => id === 'named' || region?.[id] !== false)
  return (
    <Box as='section'>
      <SectionHead title={words.safety} />
      <ListRows label={words.safety}>
        <ListRow
          id='settings-kept'
          icon='lock'
          title={words.kept}
          desc={words.keptHint(kept.map(({ key }) => key).join('、'))}
          onPress={() => setOpen(true)}
        />
        {signedIn && (
          <ListRow
            id='settings-devices'
            icon='shield'
            title={words.devices}
            desc={words.devicesHint}
            to={accountRoutes.sessions}
          />
        )}
        {openPrivacyContract && (
          <ListRow
            id='settings-privacy-guide'
            icon='document'
            title={wechatText.privacy}
            onPress={openPrivacyContract}
          />
        )}
      </ListRows>
      <Sheet open={open} title={words.kept} onClose={() => setOpen(false)}>
        <Stack>
          <KeyValue rows={kept} />
          <Paragraph tone='sub'>{words.account}</Paragraph>
          <Paragraph tone='sub'>{words.draft}</Paragraph>
        </Stack>
      </Sheet>
    </Box>
  )
}
