import { typeLabels } from '@contract/complaint/labels'
import type { CaseView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { dayTime } from '@/shared/lib/format'
import { clock } from '@/shared/lib/clock'
import { Box, Card, KeyValue, Paragraph, SectionHead } from '@/shared/ui'
import { text } from '../messages'

/** What the person wrote when filing. */
export function CaseMatter({ view, onBroken }: { view: CaseView; onBroken(): void }) {
  const { matter } = text
  const rows = [
    { key: matter.type, value: typeLabels[view.type] },
    { key: matter.category, value: view.category.name },
    { key: matter.place, value: [view.place.name, view.placeDetail].filter(Boolean).join(' ') },
    ...(view.happened ? [{ key: matter.happened, value: view.happened }] : []),
    ...view.answers.map(({ question, answer }) => ({ key: question, value: answer })),
    { key: matter.filedAt, value: dayTime(view.filedAt, clock.now()) },
    { key: matter.story, value: <Paragraph keepLines>{view.story}</Paragraph> },
    ...(view.photos.length > 0
      ? [{ key: matter.photos, value: <SentPhotos id='case-photo' photos={view.photos} onBroken={onBroken} /> }]
      : []),
  ]
  return (
    <Box as='section'>
      <SectionHead title={matter.title} />
      <Card>
        <KeyValue rows={rows} />
      </Card>
    </Box>
  )
}
