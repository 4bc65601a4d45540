import { useSession } from '@/shared/lib/session'
import { Screen } from '@/shared/ui'
import { Inbox } from '../../components/inbox'
import { SignInPrompt } from '../../components/sign-in-prompt'
import { text } from '../../messages'
import { accountRoutes } from '../../routes'

export default function NotificationsPage() {
  const role = useSession()?.me.role
  return (
    <Screen title={text.notifications.title}>
      {role ? <Inbox staff={role !== 'citizen'} /> : <SignInPrompt back={accountRoutes.notifications} />}
    </Screen>
  )
}
