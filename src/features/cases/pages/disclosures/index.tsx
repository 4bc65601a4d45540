import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { usePageParams } from '@/shared/platform/navigation'
import { Screen } from '@/shared/ui'
import { DisclosureLog } from '../../components/disclosure-log'
import { text } from '../../messages'
import { casesRoutes } from '../../routes'

export default function DisclosuresPage() {
  const { number } = usePageParams()
  const signedIn = useSession() !== null
  return (
    <Screen title={text.disclosures.title} bar={text.disclosures.bar} caption={text.disclosures.lead}>
      {signedIn ? <DisclosureLog number={number} /> : <SignInPrompt back={casesRoutes.disclosures(number)} />}
    </Screen>
  )
}
