import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { text } from '../messages'

/** Somebody who is not signed in as staff came to a desk; after signing in they are back here, with what they had typed. */
export function NotStaff({ back }: { back: string }) {
  const signedIn = useSession() !== null
  return (
    <Screen title={text.desk}>
      {signedIn ? (
        <EmptyState
          icon='lock'
          title={text.notStaff.title}
          text={text.notStaff.text}
          action={
            <Button id='desk-home' look='primary' onPress={() => go('/pages/home/index')}>
              {text.notStaff.action}
            </Button>
          }
        />
      ) : (
        <SignInPrompt back={back} text={text.signIn} />
      )}
    </Screen>
  )
}
