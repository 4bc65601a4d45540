import { ApiError } from '@/shared/lib/http'
import { Notice } from '@/shared/ui'
import { text } from '../messages'

/** Why asking for a code or signing in did not work, where no field is to blame. */
export function AskProblem({ error }: { error: Error | null }) {
  if (!error) return null
  const detail = error instanceof ApiError && !error.offline ? error.detail : ''
  return (
    <Notice tone='danger' alert id='sign-in-problem' title={text.signIn.problem}>
      {detail || text.signIn.offline}
    </Notice>
  )
}
