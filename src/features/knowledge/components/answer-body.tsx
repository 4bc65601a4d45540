import type { AnswerView } from '@contract/knowledge/schema'
import { clock } from '@/shared/lib/clock'
import { day } from '@/shared/lib/format'
import { Card, KeyValue, Notice, Paragraph, Stack } from '@/shared/ui'
import { text } from '../messages'

const words = text.answer
const noon = (one: string) => `${one}T12:00:00+08:00`

/** An answer in full, with who stands behind it and until when. */
export function AnswerBody({ answer }: { answer: AnswerView }) {
  const now = clock.now()
  const rows = [
    { key: words.unit, value: answer.unit.name },
    { key: words.source, value: answer.source },
    { key: words.published, value: day(answer.publishedAt, now) },
    { key: words.review, value: day(noon(answer.reviewOn), now) },
    ...(answer.validUntil ? [{ key: words.until, value: day(noon(answer.validUntil), now) }] : []),
    ...(answer.categories.length > 0
      ? [{ key: words.about, value: answer.categories.map(({ name }) => name).join('、') }]
      : []),
  ]
  return (
    <Stack gap={4}>
      {answer.outdated && (
        <Notice id='answer-outdated' tone='warn' title={text.outdatedTitle}>
          {text.outdatedText}
        </Notice>
      )}
      <Card as='section'>
        <Paragraph keepLines>{answer.answer}</Paragraph>
      </Card>
      <Card as='section' title={words.facts}>
        <KeyValue rows={rows} />
      </Card>
    </Stack>
  )
}
