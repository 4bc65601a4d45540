import { useQuery } from '@tanstack/react-query'
import { Card, Paragraph, Skeleton } from '@/shared/ui'
import { deadlines } from '../api'
import { text } from '../messages'
import { DeadlineTiles } from './deadline-tiles'

/** The days to count on, before sending. Without them one can still send: the receipt says them. */
export function AfterSending({ category, byCode }: { category: string; byCode: boolean }) {
  const dates = useQuery(deadlines(category))
  const waiting = dates.isPending && dates.fetchStatus === 'fetching'
  return (
    <Card as='section' look={byCode ? 'plain' : 'turn'} title={text.check.after}>
      {dates.data && <DeadlineTiles dates={dates.data} byCode={byCode} />}
      {waiting && <Skeleton rows={2} />}
      {!dates.data && !waiting && <Paragraph tone='sub'>{text.check.noDates}</Paragraph>}
    </Card>
  )
}
