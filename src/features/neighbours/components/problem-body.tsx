import { publicOutcomeLabels, stageLabels } from '@contract/neighbours/labels'
import type { ProblemView } from '@contract/neighbours/schema'
import { clock } from '@/shared/lib/clock'
import { day, dayTime } from '@/shared/lib/format'
import { Box, Card, KeyValue, ListRow, ListRows, Paragraph, Stack, Tag, Timeline } from '@/shared/ui'
import { text } from '../messages'
import { stageTone } from '../stage-tag'

const words = text.problem
const tones = { open: 'info', kept: 'info', broken: 'danger', confirmed: 'success', disputed: 'warn' } as const

/** What the desk wrote, how far it has come, and which days were promised. */
export function ProblemBody({ problem }: { problem: ProblemView }) {
  const now = clock.now()
  return (
    <Stack gap={4}>
      <Card as='section' title={words.what}>
        <Stack gap={3}>
          <Paragraph keepLines>{problem.text}</Paragraph>
          <KeyValue
            rows={[
              { key: words.where, value: problem.placeName },
              { key: words.kind, value: problem.categoryName },
              ...(problem.unitName ? [{ key: words.unit, value: problem.unitName }] : []),
              { key: words.day, value: day(problem.publishedAt, now) },
            ]}
          />
          <Paragraph tone='cap'>{words.note}</Paragraph>
        </Stack>
      </Card>
      <Card as='section' title={words.progress}>
        <Stack gap={3}>
          <Box>
            <Tag tone={stageTone[problem.stage]}>{stageLabels[problem.stage]}</Tag>
          </Box>
          <Timeline
            label={words.progress}
            items={problem.steps
              .map(({ step, at }) => ({
                id: step,
                title:
                  step === 'answered' && problem.outcome ? publicOutcomeLabels[problem.outcome] : words.steps[step],
                meta: dayTime(at, now),
              }))
              .reverse()}
          />
        </Stack>
      </Card>
      {problem.promises.length > 0 && (
        <Card as='section' title={words.promises} flush>
          <ListRows inCard>
            {problem.promises.map((promise, n) => (
              <ListRow
                key={`${promise.day}-${n}`}
                plain
                title={words.promised(day(`${promise.day}T12:00:00+08:00`, now))}
                meta={<Tag tone={tones[promise.state]}>{text.promises[promise.state]}</Tag>}
              />
            ))}
          </ListRows>
        </Card>
      )}
    </Stack>
  )
}
