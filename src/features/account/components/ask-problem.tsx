import { ApiError } from '@/shared/lib/http'
import { Notice } from '@/shared/ui'
import { text } from '../messages'

type Props = {
  error: Error | null
  /** What to say when it was not the service that failed. */
  otherwise?: string
}

/** Why asking for a code or signing in did not work, where no field is to blame. */
export function AskProblem({ error, otherwise = text.signIn.offline }: Props) {
  if (!error) return null
  const refusal = error instanceof ApiError && !error.offline ? error.detail : ''
  const lost = error instanceof ApiError ? text.signIn.offline : otherwise
  return (
    <Notice tone='danger' alert id='sign-in-problem' title={text.signIn.problem}>
      {refusal || lost}
    </Notice>
  )
}
