import type { PromiseItem } from '@contract/promises/schema'
import { ticketPage } from '@/features/complaint-desk/public'
import { ListRow, Span } from '@/shared/ui'
import { text } from '../messages'
import { dueWords } from '../model'

type Props = { item: PromiseItem; now: Date }

/** What was promised, by whom, by when, and the ticket it belongs to. */
export function PromiseRow({ item, now }: Props) {
  const { day, left, near } = dueWords(item, now)
  return (
    <ListRow
      id={`promise-${item.id}`}
      title={item.text}
      desc={
        <>
          <Span className='promise-line'>{text.of(item.unitName, item.title, item.number.slice(-4))}</Span>
          <Span className='promise-line'>
            {left ? `${day}，` : day}
            {left && <Span className={near ? 'promise-line__near' : undefined}>{left}</Span>}
          </Span>
        </>
      }
      to={ticketPage(item.number)}
    />
  )
}
