import { refusalLabels } from '@contract/complaint/labels'
import type { CaseView } from '@contract/complaint/schema'
import { Card, KeyValue } from '@/shared/ui'
import { text } from '../messages'

/** Why it was not accepted and which lawful way is open (北京市接诉即办工作条例 art. 11: the route must be told). */
export function RefusalCard({ refusal }: Pick<CaseView, 'refusal'>) {
  if (!refusal) return null
  const rows = [
    { key: text.refusal.kind, value: refusalLabels[refusal.code] },
    { key: text.refusal.reason, value: refusal.reason },
    ...(refusal.route ? [{ key: text.refusal.route, value: refusal.route }] : []),
  ]
  return (
    <Card as='section' title={refusal.route ? text.refusal.title : text.refusal.plain}>
      <KeyValue rows={rows} />
    </Card>
  )
}
