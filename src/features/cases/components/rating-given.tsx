import { ratingReasons, type Satisfaction, satisfactionLabels } from '@contract/complaint/labels'
import type { ReplyView } from '@contract/complaint/schema'
import { Box, Heading, Paragraph, Stack, Tag } from '@/shared/ui'
import { text } from '../messages'

/** A rating as it was given; it cannot be changed. */
export function RatingGiven({ rating }: { rating: NonNullable<ReplyView['rating']> }) {
  const level = rating.satisfaction as Satisfaction
  return (
    <Stack gap={2}>
      <Heading level={3} size='title'>
        {text.reply.yours}
      </Heading>
      <Box>
        <Tag tone='brand' icon='star'>
          {satisfactionLabels[level]}
        </Tag>
      </Box>
      <Paragraph tone='sub'>
        {[text.reply.responded(rating.responded), text.reply.solved(rating.solved)].join('；')}
      </Paragraph>
      {rating.reasons.length > 0 && (
        <Paragraph tone='sub'>{rating.reasons.map((code) => ratingReasons[level][code] ?? code).join('、')}</Paragraph>
      )}
      {rating.text && <Paragraph keepLines>{rating.text}</Paragraph>}
      {rating.channel === 'phone' && (
        <Paragraph tone='cap' id='rating-by-phone'>
          {text.reply.byPhone(rating.operator ?? '', rating.corrected)}
        </Paragraph>
      )}
    </Stack>
  )
}
