import { go } from '@/shared/platform/navigation'
import { Button, EmptyState } from '@/shared/ui'
import { promptText } from '../public-messages'
import { signInPage } from '../routes'

type Props = {
  /** Where the person returns to. */
  back: string
  /** Something typed waits there. */
  typed?: boolean
  /** Instead of the usual words. */
  text?: string
}

/** In the place of what only a signed-in person can see. */
export function SignInPrompt({ back, typed, text = typed ? promptText.kept : promptText.text }: Props) {
  return (
    <EmptyState
      icon='person'
      title={promptText.title}
      text={text}
      action={
        <Button id='sign-in-go' look='primary' onPress={() => go(signInPage(back))}>
          {promptText.signIn}
        </Button>
      }
    />
  )
}
