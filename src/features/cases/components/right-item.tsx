import type { Right } from '@contract/rights/schema'
import { clock } from '@/shared/lib/clock'
import { before, day as dayWords, tile } from '@/shared/lib/format'
import { DueTile, Heading, Paragraph, Stack } from '@/shared/ui'
import { leftWords } from '../due-words'
import { text } from '../rights-messages'
import { RemindButton } from './remind-button'

/** Near enough to stand out. */
const NEAR_DAYS = 7

type Props = { right: Right; /** Null where nobody can be reminded. */ number: string | null; here: string }

/** One thing the person may still do: until when, what it is, where to go and by which law. */
export function RightItem({ right, number, here }: Props) {
  const now = clock.now()
  const { title, at, day, daysLeft, from } = right
  const counted = from && text.from(dayWords(`${from}T12:00:00+08:00`, now))
  const end = at && day ? { at, day, daysLeft: daysLeft ?? 0, overdue: false, provisional: right.provisional } : null
  return (
    <Stack gap={2}>
      {end ? (
        <DueTile
          {...tile(end.at)}
          title={title}
          left={leftWords({ ...end, level: 'calm' }, 'calendar', now)}
          meta={`，${text.last(before(end.at, now).replace(/ 前$/, ''))}`}
          calm={end.daysLeft > NEAR_DAYS}
        />
      ) : (
        <Heading level={3} size='title'>
          {title}
        </Heading>
      )}
      <Paragraph>{right.text}</Paragraph>
      <Paragraph tone='sub'>{text.where(right.where)}</Paragraph>
      <Paragraph tone='cap'>
        {[text.source(right.source), counted, right.provisional && text.provisional].filter(Boolean).join('。')}
      </Paragraph>
      {number !== null && right.remind !== null && (
        <RemindButton number={number} kind={right.kind} on={right.remind} here={here} />
      )}
    </Stack>
  )
}
