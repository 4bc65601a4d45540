import type { ReplyView } from '@contract/complaint/schema'
import { back as goBack } from '@/shared/platform/navigation'
import { ActionBar, Button, Card, Paragraph, Screen, Stack } from '@/shared/ui'
import { text } from '../rate-messages'
import { RatingGiven } from './rating-given'

type Props = { rating: NonNullable<ReplyView['rating']>; back: string }

/** A second try shows the first rating (一次一评, GB/T 39734-2020). */
export function RatedAlready({ rating, back }: Props) {
  return (
    <Screen
      title={text.rated.title}
      bar={text.bar}
      caption={text.rated.text}
      back={() => goBack(back)}
      actionBar={
        <ActionBar>
          <Button id='rate-back' look='primary' onPress={() => goBack(back)}>
            {text.rated.back}
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <Stack>
          <RatingGiven rating={rating} />
          <Paragraph tone='cap'>{text.once}</Paragraph>
        </Stack>
      </Card>
    </Screen>
  )
}
