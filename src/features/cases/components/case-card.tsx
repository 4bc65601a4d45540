import type { CaseItem } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { day, tile } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { Box, Button, Card, DueTile, Link, Paragraph, Span, Tag } from '@/shared/ui'
import { dueWords } from '../due-words'
import { listText as text } from '../list-messages'
import { stateTag, wanted } from '../model'
import { casesRoutes } from '../routes'
import { DueWords } from './due-words-line'

type Props = { item: CaseItem; /** The first card of 轮到您了 carries the screen's primary button. */ first?: boolean }

/** One case in a list: whose turn, what is due, and what to do. Twenty of them must stay under 400 nodes on weapp. */
export function CaseCard({ item, first = false }: Props) {
  const now = clock.now()
  const mine = wanted(item)
  const words = dueWords(item, now)
  const tag = stateTag(item)
  const to = casesRoutes.detail(item.number)

  return (
    <Card as='article' look={mine ? 'turn' : 'plain'} className='stack stack--3'>
      <Box className='line line--between line--wrap'>
        <Span className='cap'>{text.kind}</Span>
        <Tag tone={tag.tone} icon={tag.icon}>
          {tag.label}
        </Tag>
      </Box>
      <Link id={`case-${item.number}`} to={to} look='bare'>
        {item.due && words ? (
          <DueTile
            {...tile(item.due.at)}
            title={item.title}
            meta={<DueWords {...words} near={!!mine} />}
            calm={!mine}
          />
        ) : (
          <Box>
            <Paragraph className='strong'>{item.title}</Paragraph>
            <Paragraph tone='sub'>{text.filed(day(item.filedAt, now))}</Paragraph>
          </Box>
        )}
      </Link>
      {mine && (
        <Button id={`case-open-${item.number}`} block look={first ? 'primary' : 'secondary'} onPress={() => go(to)}>
          {text.open[mine]}
        </Button>
      )}
    </Card>
  )
}
