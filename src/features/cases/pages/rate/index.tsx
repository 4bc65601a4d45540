import { Screen } from '@/shared/ui'
import { CaseNotReady } from '../../components/case-not-ready'
import { NotNow } from '../../components/not-now'
import { RateFlow } from '../../components/rate-flow'
import { RatedAlready } from '../../components/rated-already'
import { text } from '../../rate-messages'
import { casesRoutes } from '../../routes'
import { useCase } from '../../use-case'

export default function RatePage() {
  const { source, query, missing, number } = useCase()
  const here = casesRoutes.rate(number)
  const back = casesRoutes.detail(number)
  const view = query.data

  if (!source || !view || missing) {
    return (
      <Screen title={text.bar}>
        <CaseNotReady error={query.error} onRetry={query.refetch} missing={missing} here={here} typed />
      </Screen>
    )
  }
  const { reply, allowed } = view
  if (reply && (allowed.includes('rate') || allowed.includes('sendBack'))) {
    return <RateFlow key={reply.n} source={source} view={view} reply={reply} here={here} />
  }
  if (reply?.rating) return <RatedAlready rating={reply.rating} back={back} />
  return <NotNow bar={text.bar} title={text.closed.title} text={text.closed.text} back={back} />
}
