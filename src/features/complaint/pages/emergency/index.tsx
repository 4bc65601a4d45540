import { back } from '@/shared/platform/navigation'
import { useShareCard } from '@/shared/platform/share'
import { ActionBar, Button, Paragraph, Screen, Stack } from '@/shared/ui'
import { CallCard } from '../../components/call-card'
import { text } from '../../messages'
import { filingRoutes } from '../../routes'

const words = text.emergency

export default function EmergencyPage() {
  useShareCard(words.title, filingRoutes.emergency)
  const bar = (
    <ActionBar>
      <Button id='emergency-back' look='quiet' block onPress={() => back(filingRoutes.step('type'))}>
        {words.back}
      </Button>
    </ActionBar>
  )
  return (
    <Screen
      title={words.title}
      bar={text.bar}
      caption={<Paragraph tone='muted'>{words.lead}</Paragraph>}
      actionBar={bar}
    >
      <Stack>
        {words.lines.map((line) => (
          <CallCard key={line.number} {...line} />
        ))}
      </Stack>
    </Screen>
  )
}
