import { usePageParams } from '@/shared/platform/navigation'
import { Screen } from '@/shared/ui'
import { CaseNotReady } from '../../components/case-not-ready'
import { NotNow } from '../../components/not-now'
import { WriteForm } from '../../components/write-form'
import { text } from '../../messages'
import { disputable } from '../../model'
import { casesRoutes, type Writing, writings } from '../../routes'
import { useCase } from '../../use-case'

const isWriting = (act: string | undefined): act is Writing => writings.includes(act as Writing)

export default function WriteToCasePage() {
  const params = usePageParams()
  const { source, query, missing, number } = useCase()
  const act = isWriting(params.act) ? params.act : 'supplement'
  const here = casesRoutes.write(act, number, params.promise)
  const view = query.data
  const promise = act === 'disputePromise' ? disputable(view).find(({ id }) => id === params.promise) : undefined

  if (!source || !view || missing) {
    return (
      <Screen title={text.write[act].bar}>
        <CaseNotReady error={query.error} onRetry={query.refetch} missing={missing} here={here} typed />
      </Screen>
    )
  }
  return view.allowed.includes(act) && (act !== 'disputePromise' || promise) ? (
    <WriteForm source={source} view={view} act={act} promise={promise} here={here} />
  ) : (
    <NotNow
      bar={text.write[act].bar}
      title={text.write.notNow}
      text={text.write.notNowText}
      back={casesRoutes.detail(number)}
    />
  )
}
