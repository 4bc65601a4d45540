import { useQuery } from '@tanstack/react-query'
import { identities } from '@contract/complaint/states'
import { regionQuery } from '@/shared/lib/region'
import { ErrorState, Screen, Skeleton } from '@/shared/ui'
import { categories, places } from '../../api'
import { CallDone } from '../../components/call-done'
import { CallForm } from '../../components/call-form'
import { DispatcherGate } from '../../components/dispatcher-gate'
import { text } from '../../call-messages'
import { callDeskRoutes } from '../../public'
import { useCall } from '../../use-call'

export default function CallPage() {
  return (
    <DispatcherGate title={text.title} back={callDeskRoutes.call}>
      <TakeCall />
    </DispatcherGate>
  )
}

function TakeCall() {
  const categoryTree = useQuery(categories())
  const placeTree = useQuery(places())
  const region = useQuery(regionQuery()).data
  const form = useCall(categoryTree.data)
  const receipt = form.file.data
  if (receipt) return <CallDone receipt={receipt} onNext={form.file.reset} />
  const failed = [categoryTree, placeTree].find((query) => query.isError)
  if (!categoryTree.data || !placeTree.data)
    return (
      <Screen title={text.title}>
        {failed ? <ErrorState error={failed.error} onRetry={failed.refetch} /> : <Skeleton cards={2} rows={5} />}
      </Screen>
    )
  const ways = identities.filter((way) => way === 'named' || region?.[way] !== false)
  return <CallForm form={form} tables={{ categories: categoryTree.data, places: placeTree.data }} ways={ways} />
}
