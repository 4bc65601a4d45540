import { useQuery } from '@tanstack/react-query'
import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { usePageParams } from '@/shared/platform/navigation'
import { useShownAgain } from '@/shared/platform/page-events'
import { ErrorState, Screen, Skeleton } from '@/shared/ui'
import { consentView } from '../../api'
import { WhoHelps } from '../../components/who-helps'
import { WhoIsHelped } from '../../components/who-is-helped'
import { text } from '../../messages'
import { helpingRoutes } from '../../routes'

export default function ConsentPage() {
  const { id = '' } = usePageParams()
  const signedIn = useSession() !== null
  const query = useQuery({ ...consentView(id), enabled: signedIn && id !== '' })
  useShownAgain(() => void (signedIn && query.refetch()))

  if (signedIn && query.data)
    return query.data.side === 'helper' ? <WhoIsHelped consent={query.data} /> : <WhoHelps consent={query.data} />
  return (
    <Screen title={text.helped.title}>
      {!signedIn ? (
        <SignInPrompt back={helpingRoutes.one(id)} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={query.refetch} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Screen>
  )
}
