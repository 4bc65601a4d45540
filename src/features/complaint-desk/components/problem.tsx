import type { ApiError } from '@/shared/lib/http'
import { Notice } from '@/shared/ui'
import { text } from '../messages'

/** Why a press without a form did nothing. */
export function Problem({ error }: { error: ApiError }) {
  const title = error.status === 412 ? text.form.conflictTitle : text.form.problem
  return (
    <Notice id='act-problem' tone='danger' alert title={title}>
      {error.offline ? text.form.offlinePress : error.detail}
    </Notice>
  )
}
