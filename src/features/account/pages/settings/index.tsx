import { useState } from 'react'
import { useSession } from '@/shared/lib/session'
import { openPrivacyContract } from '@/shared/platform/consent'
import { replace } from '@/shared/platform/navigation'
import { setReadingMode, useReadingMode } from '@/shared/platform/reading-mode'
import {
  Box,
  Button,
  Card,
  Checkbox,
  Dialog,
  KeyValue,
  Paragraph,
  Screen,
  SectionHead,
  showToast,
  Stack,
} from '@/shared/ui'
import { WechatBinding } from '../../components/wechat-binding'
import { text } from '../../messages'
import { useSignOut } from '../../use-sign-out'
import { wechatText } from '../../wechat-messages'

const words = text.settings

export default function SettingsPage() {
  const elder = useReadingMode() === 'elder'
  const signedIn = useSession() !== null
  const [asking, setAsking] = useState(false)
  const leave = useSignOut((heard) => {
    setAsking(false)
    showToast(heard ? words.done : words.localOnly)
    replace('/pages/me/index')
  })

  return (
    <Screen title={words.title}>
      <Stack>
        <Card>
          <Checkbox
            id='settings-elder'
            checked={elder}
            onChange={(on) => setReadingMode(on ? 'elder' : 'standard')}
            label={words.elder}
            hint={words.elderHint}
            bare
          />
        </Card>
        {signedIn && <WechatBinding />}
        <Box as='section'>
          <SectionHead title={words.privacy} />
          <Card>
            <Stack>
              <KeyValue rows={words.privacyRows} />
              <Paragraph tone='sub'>{words.account}</Paragraph>
              <Paragraph tone='sub'>{words.draft}</Paragraph>
              {openPrivacyContract && (
                <Box>
                  <Button id='settings-privacy-guide' look='link' onPress={openPrivacyContract}>
                    {wechatText.privacy}
                  </Button>
                </Box>
              )}
            </Stack>
          </Card>
        </Box>
        {signedIn && (
          <Button id='settings-sign-out' block look='danger-line' onPress={() => setAsking(true)}>
            {words.signOut}
          </Button>
        )}
      </Stack>
      <Dialog
        open={asking}
        title={words.dialog.title}
        onClose={() => setAsking(false)}
        cancelLabel={words.dialog.keep}
        confirm={{
          id: 'settings-sign-out-confirm',
          label: words.dialog.confirm,
          look: 'danger',
          loading: leave.isPending,
          loadingLabel: words.dialog.busy,
          onPress: () => !leave.isPending && leave.mutate(),
        }}
      >
        <Paragraph>{words.dialog.text}</Paragraph>
      </Dialog>
    </Screen>
  )
}
