import { outcomeLabels } from '@contract/complaint/labels'
import type { CaseView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { before, dayTime } from '@/shared/lib/format'
import { Box, Button, Card, Paragraph, Stack, Tag } from '@/shared/ui'
import { text } from '../messages'
import { RatingGiven } from './rating-given'

type Props = { view: CaseView; onBroken(): void; /** 更正电话回访. */ onCorrect(): void }

/** The reply in the unit's own words, and the rating once given. */
export function ReplyCard({ view, onBroken, onCorrect }: Props) {
  const { reply, allowed } = view
  if (!reply) return null
  const now = clock.now()
  const redone = view.state === 'handling' || view.state === 'awaiting'
  return (
    <Card as='section' title={text.reply.nth(reply.n) + (redone ? text.reply.again : '')}>
      <Stack>
        <Stack gap={2}>
          <Box>
            <Tag tone={reply.outcome === 'solved' ? 'success' : 'brand'}>{outcomeLabels[reply.outcome]}</Tag>
          </Box>
          <Paragraph tone='cap'>{text.reply.at(dayTime(reply.at, now), reply.unitName)}</Paragraph>
          <Paragraph tone='read' keepLines>
            {reply.text}
          </Paragraph>
          <SentPhotos id='reply-photo' photos={reply.photos} onBroken={onBroken} />
        </Stack>
        {reply.rating && <RatingGiven rating={reply.rating} />}
        {reply.rating?.correctBy && allowed.includes('correctRating') && (
          <Button id='case-correct' block onPress={onCorrect}>
            {text.reply.correct(before(reply.rating.correctBy.at, now))}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
