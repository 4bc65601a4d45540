import type { TicketView } from '@contract/complaint/schema'
import { ListRow, ListRows, Sheet } from '@/shared/ui'
import { labelOf } from '../facts'
import { text } from '../messages'
import type { Action } from '../model'

type Props = {
  open: boolean
  ticket: TicketView
  actions: readonly Action[]
  onStart(action: Action): void
  onClose(): void
}

/** Commands that do not fit into the bar. */
export function MoreSheet({ open, ticket, actions, onStart, onClose }: Props) {
  return (
    <Sheet open={open} title={text.detail.moreTitle} onClose={onClose}>
      <ListRows>
        {actions.map((action) => (
          <ListRow
            key={action}
            id={`act-${action}`}
            title={labelOf(action, ticket)}
            onPress={() => {
              onClose()
              onStart(action)
            }}
          />
        ))}
      </ListRows>
    </Sheet>
  )
}
