import type { TicketView } from '@contract/complaint/schema'
import { Card, KeyValue } from '@/shared/ui'
import { text } from '../messages'

/** Who handles it, and what the desk told them. */
export function TicketUnit({ ticket }: { ticket: TicketView }) {
  const { detail } = text
  const { unit, coUnits, note, suggestedUnit, returns } = ticket
  const rows = [
    { key: detail.lead, value: unit?.name ?? detail.noUnit },
    ...(!unit && suggestedUnit ? [{ key: detail.suggested, value: suggestedUnit.name }] : []),
    ...(coUnits.length > 0 ? [{ key: detail.co, value: coUnits.map(({ name }) => name).join('、') }] : []),
    ...(note ? [{ key: detail.note, value: note }] : []),
    ...(returns > 0 ? [{ key: detail.returns, value: detail.times(returns) }] : []),
  ]
  return (
    <Card as='section' title={detail.unit}>
      <KeyValue rows={rows} />
    </Card>
  )
}
