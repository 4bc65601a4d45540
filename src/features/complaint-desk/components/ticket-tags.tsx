import { identityLabels, typeLabels } from '@contract/complaint/labels'
import type { DeskItem } from '@contract/complaint/schema'
import { Tag } from '@/shared/ui'
import { text } from '../messages'

/** The marks of a row: type, urgency, supervision, confidentiality. */
export function TicketTags({ item }: { item: DeskItem }) {
  return (
    <>
      <Tag>{typeLabels[item.type]}</Tag>
      {item.urgent && (
        <Tag tone='danger' icon='warning'>
          {text.row.urgent}
        </Tag>
      )}
      {item.supervised && <Tag tone='warn'>{text.row.supervised}</Tag>}
      {item.reasons.includes('returned') && <Tag tone='warn'>{text.row.returned}</Tag>}
      {item.reasons.includes('promiseBroken') && <Tag tone='warn'>{text.row.promiseBroken}</Tag>}
      {item.identity === 'confidential' && <Tag icon='lock'>{identityLabels.confidential}</Tag>}
    </>
  )
}
