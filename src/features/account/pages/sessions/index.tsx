import { SignInPrompt } from '../../components/sign-in-prompt'
import { SessionList } from '../../components/session-list'
import { useSession } from '@/shared/lib/session'
import { Screen } from '@/shared/ui'
import { text } from '../../messages'
import { accountRoutes } from '../../routes'

export default function SessionsPage() {
  const signedIn = useSession() !== null
  return (
    <Screen title={text.sessions.title}>
      {signedIn ? <SessionList /> : <SignInPrompt back={accountRoutes.sessions} />}
    </Screen>
  )
}
