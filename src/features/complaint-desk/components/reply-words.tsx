import { outcomeLabels } from '@contract/complaint/labels'
import type { Outcome } from '@contract/complaint/states'
import type { PhotoRef } from '@contract/photo/schema'
import { SentPhotos } from '@/features/photos/public'
import { day } from '@/shared/lib/format'
import { List, ListItem, Paragraph, Stack, Tag } from '@/shared/ui'
import { text } from '../messages'

type Props = {
  /** Tells the photos of the replies on a page apart. */
  id: string
  outcome: Outcome
  words: string
  photos: readonly PhotoRef[]
  promises?: readonly { text: string; day: string }[]
}

/** A reply as the citizen reads it: outcome, text, promises with their day. */
export function ReplyWords({ id, outcome, words, photos, promises = [] }: Props) {
  return (
    <Stack gap={2}>
      <Paragraph>
        <Tag tone={outcome === 'solved' ? 'success' : 'brand'}>{outcomeLabels[outcome]}</Tag>
      </Paragraph>
      <Paragraph keepLines>{words}</Paragraph>
      <SentPhotos id={`${id}-photo`} photos={photos} />
      {promises.length > 0 && (
        <List label={text.panels.promised}>
          {promises.map((promise, at) => (
            <ListItem key={at}>
              <Paragraph tone='sub'>{`${text.panels.promised}：${promise.text}，${day(`${promise.day}T12:00:00+08:00`)} 前`}</Paragraph>
            </ListItem>
          ))}
        </List>
      )}
    </Stack>
  )
}
