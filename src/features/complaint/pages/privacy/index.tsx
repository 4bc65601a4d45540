import { useQuery } from '@tanstack/react-query'
import { identities } from '@contract/complaint/states'
import { signInPage } from '@/features/account/public'
import { regionQuery } from '@/shared/lib/region'
import { go } from '@/shared/platform/navigation'
import { Screen } from '@/shared/ui'
import { PrivacyQuestion } from '../../components/privacy-question'
import { Waiting } from '../../components/waiting'
import { text } from '../../messages'
import type { FilingDraft } from '../../model'
import { filingRoutes } from '../../routes'
import { useFiler } from '../../use-filer'
import { useStep } from '../../use-step'

export default function PrivacyPage() {
  const { draft, allowed, round, changing, goOn, continueLabel, savedHint } = useStep('privacy')
  const region = useQuery(regionQuery())
  const { phone, staff } = useFiler()

  if (!region.data || !allowed)
    return (
      <Screen title={text.privacy.title} bar={text.bar} plain>
        <Waiting query={region} />
      </Screen>
    )

  const offered = region.data
  const { helping, helped } = draft.value
  const ways = identities.filter((way) => way === 'named' || (offered[way] && (!helping || way !== 'anonymous')))
  const proceed = (answers: Pick<FilingDraft, 'identity' | 'name'>) => {
    if (answers.identity === 'anonymous' || phone !== undefined) return goOn(answers)
    draft.patch(answers)
    draft.flush()
    go(signInPage(filingRoutes.step('privacy', changing)))
  }
  return (
    <PrivacyQuestion
      key={round}
      draft={draft.value}
      ways={ways}
      phone={phone && helping ? helped : phone}
      staff={staff}
      continueLabel={continueLabel}
      savedHint={savedHint}
      onChange={draft.patch}
      onContinue={proceed}
    />
  )
}
