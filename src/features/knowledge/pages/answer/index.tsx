import { useQuery } from '@tanstack/react-query'
import { go, usePageParams } from '@/shared/platform/navigation'
import { ApiError } from '@/shared/lib/http'
import { Button, EmptyState, ErrorState, OfflineNotice, Screen, Skeleton, Stack } from '@/shared/ui'
import { answerOf } from '../../api'
import { AnswerBody } from '../../components/answer-body'
import { Feedback } from '../../components/feedback'
import { text } from '../../messages'
import { knowledgeRoutes } from '../../public'

const words = text.answer

/** One published answer; somebody who is about to report something goes back to it from here. */
export default function AnswerPage() {
  const { id = '', from } = usePageParams()
  const query = useQuery({ ...answerOf(id), enabled: id !== '' })
  const answer = query.data
  const gone = id === '' || (query.error instanceof ApiError && query.error.status === 404)

  return (
    <Screen bar={words.bar} title={answer?.question ?? words.title}>
      <Stack gap={4}>
        <OfflineNotice />
        {gone && (
          <EmptyState
            icon='search'
            title={words.gone}
            text={words.goneText}
            action={
              <Button id='answer-all' onPress={() => go(knowledgeRoutes.list)}>
                {words.all}
              </Button>
            }
          />
        )}
        {!answer &&
          !gone &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={2} rows={5} />
          ))}
        {answer && !gone && (
          <>
            <AnswerBody answer={answer} />
            <Feedback id={id} filing={from === 'filing'} />
          </>
        )}
      </Stack>
    </Screen>
  )
}
