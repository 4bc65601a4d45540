import { back as goBack } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { text as words } from '../messages'

type Props = { bar: string; title: string; text: string; back: string }

/** What the person came to do is no longer possible: why, and the way back to the case. */
export function NotNow({ bar, title, text, back }: Props) {
  return (
    <Screen title={bar} back={() => goBack(back)}>
      <EmptyState
        title={title}
        text={text}
        icon='info'
        action={
          <Button id='case-back' look='primary' onPress={() => goBack(back)}>
            {words.write.toDetail}
          </Button>
        }
      />
    </Screen>
  )
}
