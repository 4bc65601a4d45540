import type { AnswerContent as Content } from '@contract/knowledge/schema'
import { Card, KeyValue, Paragraph, Stack } from '@/shared/ui'
import { text } from '../messages'

const words = text.answer

/** One wording of an answer with everything that belongs to it. */
export function AnswerContent({ title, content }: { title: string; content: Content }) {
  return (
    <Card as='section' title={title}>
      <Stack gap={3}>
        <Paragraph className='strong'>{content.question}</Paragraph>
        <Paragraph keepLines>{content.answer}</Paragraph>
        <KeyValue
          rows={[
            { key: words.unit, value: content.unit.name },
            { key: words.source, value: content.source },
            { key: words.categories, value: content.categories.map(({ name }) => name).join('、') || words.none },
            { key: words.keywords, value: content.keywords || words.none },
            { key: words.review, value: content.reviewOn },
            ...(content.validUntil ? [{ key: words.until, value: content.validUntil }] : []),
          ]}
        />
      </Stack>
    </Card>
  )
}
