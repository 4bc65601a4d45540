import { outcomeLabels } from '@contract/complaint/labels'
import type { CaseView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { before, dayTime } from '@/shared/lib/format'
import { Box, Card, Heading, List, ListItem, Paragraph, Stack, Tag } from '@/shared/ui'
import { text } from '../messages'
import { RatingGiven } from './rating-given'

/** The reply in the unit's own words, what it promises, and the rating once given. */
export function ReplyCard({ view, onBroken }: { view: CaseView; onBroken(): void }) {
  const { reply, promises } = view
  if (!reply) return null
  const now = clock.now()
  const { kept, broken, confirmed, disputed } = text.dues
  const promiseStates = { kept, broken, confirmed, disputed }
  const state = { open: null, ...promiseStates }
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
        {promises.length > 0 && (
          <Stack gap={2}>
            <Heading level={3} size='title'>
              {text.reply.promises}
            </Heading>
            <List>
              {promises.map((promise) => (
                <ListItem key={promise.id}>
                  <Paragraph>{promise.text}</Paragraph>
                  <Paragraph tone='sub'>
                    {state[promise.state] ?? text.reply.promiseBy(before(promise.due.at, now))}
                  </Paragraph>
                </ListItem>
              ))}
            </List>
          </Stack>
        )}
        {reply.rating && <RatingGiven rating={reply.rating} />}
      </Stack>
    </Card>
  )
}
