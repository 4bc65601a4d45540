import { dayTime } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { Button, ButtonRow, Card, Paragraph, Stack } from '@/shared/ui'
import { text } from './messages'

export type DraftCardProps = {
  id: string
  title: string
  savedAt: Date | null
  resume: string
  /** The one with the weighty button. */
  first?: boolean
  onDrop(): void
}

export function DraftCard({ id, title, savedAt, resume, first, onDrop }: DraftCardProps) {
  return (
    <Card as='article'>
      <Stack gap={3}>
        <Paragraph className='strong'>{title}</Paragraph>
        {savedAt && <Paragraph tone='sub'>{text.draft.saved(dayTime(savedAt))}</Paragraph>}
        <ButtonRow>
          <Button id={`${id}-drop`} look='quiet' onPress={onDrop}>
            {text.draft.drop}
          </Button>
          <Button id={`${id}-resume`} look={first ? 'primary' : 'secondary'} onPress={() => go(resume)}>
            {text.draft.go}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}
