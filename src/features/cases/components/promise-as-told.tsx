import type { CaseView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { Card, Paragraph, Stack } from '@/shared/ui'
import { text } from '../promise-messages'

/** What was promised and what the unit said of it, above the person's own words. */
export function PromiseAsTold({ promise }: { promise: CaseView['promises'][number] }) {
  return (
    <Card as='section' title={promise.text}>
      {promise.kept && (
        <Stack gap={2}>
          <Paragraph tone='sub'>{text.said}</Paragraph>
          <Paragraph keepLines>{promise.kept.text}</Paragraph>
          <SentPhotos id='told-photo' photos={promise.kept.photos} />
        </Stack>
      )}
    </Card>
  )
}
