import { ApiError } from '@/shared/lib/http'
import { Notice } from '@/shared/ui'
import { problemText } from '../problem-text'

/** Why something did not work, where no field is to blame. */
export function HelpingProblem({ error }: { error: Error | null }) {
  if (!error) return null
  const refusal = error instanceof ApiError && !error.offline ? error.detail : ''
  return (
    <Notice tone='danger' alert id='helping-problem' title={problemText.title}>
      {refusal || problemText.offline}
    </Notice>
  )
}
