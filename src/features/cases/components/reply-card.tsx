import { outcomeLabels } from '@contract/complaint/labels'
import type { CaseView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { Box, Card, Paragraph, Stack, Tag } from '@/shared/ui'
import { text } from '../messages'
import { RatingGiven } from './rating-given'

/** The reply in the unit's own words, and the rating once given. */
export function ReplyCard({ view, onBroken }: { view: CaseView; onBroken(): void }) {
  const { reply } = view
  if (!reply) return null
  const now = clock.now()
  return (
    <Card as='section' title={text.reply.nth(reply.n)}>
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
      </Stack>
    </Card>
  )
}
