import { useEffect } from 'react'
import { Screen } from '@/shared/ui'
import { CaseNotReady } from '../../components/case-not-ready'
import { CaseStory } from '../../components/case-story'
import { useCaseBar } from '../../components/use-case-bar'
import { text } from '../../messages'
import { casesRoutes } from '../../routes'
import { useCase } from '../../use-case'
import { visit } from '../../visit'

export default function CaseDetailPage() {
  const { source, query, missing, number } = useCase()
  const here = casesRoutes.detail(number)
  const view = missing ? undefined : query.data
  const bar = useCaseBar(source, view, here)
  const visitId = source?.kind === 'visit' ? source.id : null
  // Every other page of a visit lies above this one: leaving it ends the visit.
  useEffect(() => () => void (visitId && visit.close(visitId)), [visitId])

  return (
    <Screen title={text.bar} ownHeading={!!view} actionBar={bar.actionBar}>
      {source && view ? (
        <CaseStory
          source={source}
          view={view}
          readAt={new Date(query.dataUpdatedAt)}
          error={query.failureReason}
          here={here}
          onStale={() => void query.refetch()}
        />
      ) : (
        <CaseNotReady error={query.error} onRetry={query.refetch} missing={missing} here={here} />
      )}
      {bar.dialogs}
    </Screen>
  )
}
