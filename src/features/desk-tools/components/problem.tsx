import type { ApiError } from '@/shared/lib/http'
import { Notice } from '@/shared/ui'
import { text } from '../messages'

/** Why nothing happened, and what to do. */
export function Problem({ error }: { error: ApiError }) {
  const others = error.status === 412
  return (
    <Notice id='tools-problem' tone='danger' alert title={others ? text.conflict : text.problem}>
      {error.offline ? text.offline : others ? text.conflictText : error.detail}
    </Notice>
  )
}
