import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { usePageParams } from '@/shared/platform/navigation'
import { Screen } from '@/shared/ui'
import { ActLog } from '../../components/act-log'
import { text } from '../../messages'
import { helpingRoutes } from '../../routes'

export default function HelpLogPage() {
  const { id = '' } = usePageParams()
  const signedIn = useSession() !== null
  return (
    <Screen title={text.log.title} caption={text.log.lead}>
      {signedIn ? <ActLog id={id} /> : <SignInPrompt back={helpingRoutes.log(id)} />}
    </Screen>
  )
}
