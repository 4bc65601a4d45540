import { Screen } from '@/shared/ui'
import { CaseNotReady } from '../../components/case-not-ready'
import { CorrectFlow } from '../../components/correct-flow'
import { NotNow } from '../../components/not-now'
import { text } from '../../rate-messages'
import { casesRoutes } from '../../routes'
import { useCase } from '../../use-case'

export default function CorrectRatingPage() {
  const { source, query, missing, number } = useCase()
  const here = casesRoutes.correct(number)
  const view = query.data
  const words = text.correct

  if (!source || !view || missing)
    return (
      <Screen title={words.bar}>
        <CaseNotReady error={query.error} onRetry={query.refetch} missing={missing} here={here} typed />
      </Screen>
    )
  const { reply, allowed } = view
  if (reply?.rating && allowed.includes('correctRating'))
    return <CorrectFlow source={source} view={view} reply={reply} rating={reply.rating} here={here} />
  return <NotNow bar={words.bar} title={words.notNow} text={words.notNowText} back={casesRoutes.detail(number)} />
}
