import { promiseFilterLabels } from '@contract/promises/labels'
import type { PromiseItem } from '@contract/promises/schema'
import { ticketPage } from '@/features/complaint-desk/public'
import { Box, ListRow, Paragraph, Tag } from '@/shared/ui'
import { text } from '../messages'
import { dueWords } from '../model'

const tones = { open: 'brand', broken: 'danger', kept: 'turn', disputed: 'warn', confirmed: 'success' } as const

type Props = { item: PromiseItem; now: Date }

/** What was promised, by whom, by when, and the ticket it belongs to. */
export function PromiseRow({ item, now }: Props) {
  const { id, state, number } = item
  const { day, left, near } = dueWords(item, now)
  return (
    <ListRow
      id={`promise-${id}`}
      title={item.text}
      desc={text.of(item.unitName, item.title, number.slice(-4))}
      tags={state !== 'confirmed' && <Tag tone={tones[state]}>{promiseFilterLabels[state]}</Tag>}
      meta={
        <Box className='promise-due'>
          <Paragraph>{day}</Paragraph>
          {left && <Paragraph className={near ? 'promise-due__near' : undefined}>{left}</Paragraph>}
        </Box>
      }
      to={ticketPage(number)}
    />
  )
}
