import type { TicketView } from '@contract/complaint/schema'
import { before } from '@/shared/lib/format'
import { Button, Card, ListRow, ListRows, Tag } from '@/shared/ui'
import { promiseWord } from '../facts'
import { text } from '../messages'

/** Dated promises to the citizen; a handler records from here that one was kept. */
export function PromisesPanel({ ticket, onKeep }: { ticket: TicketView; onKeep?(): void }) {
  if (ticket.promises.length === 0) return null
  const open = ticket.promises.some(({ state }) => state === 'open')
  return (
    <Card
      as='section'
      id='desk-promises'
      title={text.panels.promises}
      flush
      foot={
        onKeep && open ? (
          <Button id='desk-keep-promise' look='link' small onPress={onKeep}>
            {text.panels.keep}
          </Button>
        ) : undefined
      }
    >
      <ListRows inCard>
        {ticket.promises.map((promise) => {
          const { word, tone } = promiseWord(promise)
          return (
            <ListRow
              key={promise.id}
              plain
              title={promise.text}
              desc={
                promise.kept ? text.panels.keptAs(before(promise.due.at), promise.kept.text) : before(promise.due.at)
              }
              meta={<Tag tone={tone}>{word}</Tag>}
            />
          )
        })}
      </ListRows>
    </Card>
  )
}
