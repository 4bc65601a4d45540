import { useQuery } from '@tanstack/react-query'
import type { Me } from '@contract/account/schema'
import { usePageParams } from '@/shared/platform/navigation'
import { ErrorState, Screen, Skeleton } from '@/shared/ui'
import { answerOf } from '../../api'
import { AnswerForm } from '../../components/answer-form'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { answerWriters } from '../../roles'

/** A new answer, or new words for one. */
export default function EditAnswerPage() {
  const { id = '' } = usePageParams()
  return (
    <ToolPage title={text.edit.create} back={deskToolsRoutes.editAnswer(id || undefined)} roles={answerWriters}>
      {(me) => (id ? <Known id={id} me={me} /> : <AnswerForm me={me} />)}
    </ToolPage>
  )
}

function Known({ id, me }: { id: string; me: Me }) {
  const query = useQuery(answerOf(id))
  if (query.data) return <AnswerForm answer={query.data} me={me} />
  return (
    <Screen title={text.edit.change}>
      {query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton cards={2} rows={5} />}
    </Screen>
  )
}
