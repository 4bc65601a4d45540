import { SignInPrompt } from '@/features/account/public'
import { deskRoutes } from '@/features/complaint-desk/public'
import { useSession } from '@/shared/lib/session'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { text } from '../messages'

/** Somebody else came here; an administrator who signs in is back here. */
export function NotAdministrator() {
  const signedIn = useSession() !== null
  const { notStaff } = text
  return (
    <Screen title={text.title}>
      {signedIn ? (
        <EmptyState
          icon='lock'
          title={notStaff.title}
          text={notStaff.text}
          action={
            <Button id='audit-home' look='primary' onPress={() => go('/pages/home/index')}>
              {notStaff.home}
            </Button>
          }
        />
      ) : (
        <SignInPrompt back={deskRoutes.audit} text={text.signIn} />
      )}
    </Screen>
  )
}
