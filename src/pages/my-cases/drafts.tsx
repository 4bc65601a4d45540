import { useState } from 'react'
import { startFiling, type useUnfinishedFiling } from '@/features/complaint/public'
import { dayTime } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { Button, ButtonRow, Card, Dialog, EmptyState, Paragraph, showToast, Stack } from '@/shared/ui'
import { text } from './messages'

type Props = { unfinished: ReturnType<typeof useUnfinishedFiling> }

export function Drafts({ unfinished: { draft, discard } }: Props) {
  const [asking, setAsking] = useState(false)
  if (!draft) {
    const { title, text: why, action } = text.noDrafts
    return (
      <EmptyState
        icon='pen'
        title={title}
        text={why}
        action={
          <Button id='drafts-file' look='secondary' onPress={() => startFiling()}>
            {action}
          </Button>
        }
      />
    )
  }

  return (
    <Card as='article'>
      <Stack gap={3}>
        <Paragraph className='strong'>{draft.title || text.draft.untitled}</Paragraph>
        {draft.savedAt && <Paragraph tone='sub'>{text.draft.saved(dayTime(draft.savedAt))}</Paragraph>}
        <ButtonRow>
          <Button id='draft-drop' look='quiet' onPress={() => setAsking(true)}>
            {text.draft.drop}
          </Button>
          <Button id='draft-resume' look='primary' onPress={() => go(draft.resume)}>
            {text.draft.go}
          </Button>
        </ButtonRow>
      </Stack>
      <Dialog
        open={asking}
        title={text.dropAsk.title}
        cancelLabel={text.dropAsk.keep}
        confirm={{
          id: 'draft-drop-confirm',
          label: text.dropAsk.confirm,
          look: 'danger',
          onPress: () => {
            discard()
            setAsking(false)
            showToast(text.dropAsk.done)
          },
        }}
        onClose={() => setAsking(false)}
      >
        {text.dropAsk.text}
      </Dialog>
    </Card>
  )
}
