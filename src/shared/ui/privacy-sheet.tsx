import { agreePrivacy, openPrivacyContract, refusePrivacy, useAskedPrivacy } from '@/shared/platform/consent'
import { Box } from './box'
import { Button } from './button'
import { OpenButton } from './open-button'
import { Paragraph } from './paragraph'
import { privacyText as text } from './privacy-messages'
import { Sheet } from './sheet'
import { Stack } from './stack'

const agreeId = 'privacy-agree'

/** On every page that calls withPrivacy; nothing is drawn until WeChat must ask. */
export function PrivacySheet() {
  const asked = useAskedPrivacy()
  if (!asked) return null
  return (
    <Sheet
      open
      title={text.title}
      onClose={refusePrivacy}
      foot={
        <Stack gap={3}>
          <OpenButton id={agreeId} onAgree={() => agreePrivacy(agreeId)}>
            {text.agree}
          </OpenButton>
          <Button id='privacy-refuse' look='quiet' block onPress={refusePrivacy}>
            {text.refuse}
          </Button>
        </Stack>
      }
    >
      <Stack gap={3}>
        <Paragraph>{text.why[asked.kind]}</Paragraph>
        <Paragraph>{text.kept}</Paragraph>
        <Paragraph tone='sub'>{text.refusal}</Paragraph>
        <Box>
          <Button id='privacy-contract' look='link' onPress={openPrivacyContract ?? undefined}>
            {text.contract(asked.contract)}
          </Button>
        </Box>
      </Stack>
    </Sheet>
  )
}
