import type { TicketView } from '@contract/complaint/schema'
import { Button, Card, KeyValue, Notice } from '@/shared/ui'
import { text } from '../messages'

/** Who handles it, and what the desk told them. */
export function TicketUnit({ ticket, onAssign }: { ticket: TicketView; onAssign?(): void }) {
  const { detail } = text
  const { unit, handler, coUnits, note, suggestedUnit, returns } = ticket
  const rows = [
    { key: detail.lead, value: unit?.name ?? detail.noUnit },
    ...(!unit && suggestedUnit ? [{ key: detail.suggested, value: suggestedUnit.name }] : []),
    ...(handler ? [{ key: text.unit.handler, value: text.unit.staff(handler.staffNo) }] : []),
    ...(coUnits.length > 0 ? [{ key: detail.co, value: coUnits.map(({ name }) => name).join('、') }] : []),
    ...(note ? [{ key: detail.note, value: note }] : []),
    ...(returns > 0 ? [{ key: detail.returns, value: detail.times(returns) }] : []),
  ]
  return (
    <Card
      as='section'
      title={detail.unit}
      foot={
        onAssign && (
          <Button id='desk-assign' look='link' small onPress={onAssign}>
            {text.unit.assign}
          </Button>
        )
      }
    >
      <KeyValue rows={rows} />
      {handler?.gone && (
        <Notice id='desk-handler-gone' tone='warn'>
          {text.unit.gone}
        </Notice>
      )}
    </Card>
  )
}
