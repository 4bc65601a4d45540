import { useQuery } from '@tanstack/react-query'
import { ApiError } from '@/shared/lib/http'
import { go, usePageParams } from '@/shared/platform/navigation'
import { Button, EmptyState, ErrorState, OfflineNotice, Screen, Skeleton, Stack } from '@/shared/ui'
import { problemOf } from '../../api'
import { ProblemBody } from '../../components/problem-body'
import { SupportCard } from '../../components/support-card'
import { text } from '../../messages'
import { neighbourRoutes } from '../../public'
import { useCitizen } from '../../use-citizen'

const words = text.problem

/** One published problem; somebody who is about to report the same goes back to it from here. */
export default function ProblemPage() {
  const { id = '', from } = usePageParams()
  const citizen = useCitizen()
  // About to file 匿名: nothing may say who has read this just before.
  const nameless = from === 'nameless'
  const reader = nameless ? '' : citizen
  const query = useQuery(problemOf(id, reader))
  const problem = query.data
  const gone = id === '' || (query.error instanceof ApiError && query.error.status === 404)

  return (
    <Screen bar={words.bar} title={problem?.title ?? words.title}>
      <Stack gap={4}>
        <OfflineNotice />
        {gone && (
          <EmptyState
            icon='search'
            title={words.gone}
            text={words.goneText}
            action={
              <Button id='problem-all' onPress={() => go(neighbourRoutes.list)}>
                {words.all}
              </Button>
            }
          />
        )}
        {!problem &&
          !gone &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={2} rows={5} />
          ))}
        {problem && !gone && (
          <>
            <ProblemBody problem={problem} />
            <SupportCard problem={problem} reader={reader} filing={from === 'filing' || nameless} nameless={nameless} />
          </>
        )}
      </Stack>
    </Screen>
  )
}
