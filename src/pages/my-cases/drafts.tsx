import { useState } from 'react'
import type { unfinishedWritings } from '@/features/cases/public'
import { startFiling, type useUnfinishedFiling } from '@/features/complaint/public'
import { forgetAlbum } from '@/features/photos/public'
import { dropDraft } from '@/shared/lib/draft-store'
import { Button, Dialog, EmptyState, showToast, Stack } from '@/shared/ui'
import { DraftCard, type DraftCardProps } from './draft-card'
import { text } from './messages'

type Props = {
  unfinished: ReturnType<typeof useUnfinishedFiling>
  writings: ReturnType<typeof unfinishedWritings>
  onDropped(): void
}

/** Everything begun and not sent: go on with it, or throw it away after one question. */
export function Drafts({ unfinished: { draft, discard }, writings, onDropped }: Props) {
  const [dropping, setDropping] = useState<(() => void) | null>(null)
  const ask = (drop: () => void) => setDropping(() => drop)
  const cards: DraftCardProps[] = [
    ...(draft
      ? [{ id: 'draft', ...draft, title: draft.title || text.draft.untitled, onDrop: () => ask(discard) }]
      : []),
    ...writings.map(({ draft: name, act, number, savedAt, resume }) => ({
      id: `draft-${act}-${number}`,
      title: text.draft.of(text.draft.acts[act], number.slice(-4)),
      savedAt,
      resume,
      onDrop: () =>
        ask(() => {
          dropDraft(name)
          forgetAlbum(name)
        }),
    })),
  ]
  const { title, text: why, action } = text.noDrafts
  const confirm = () => {
    dropping?.()
    setDropping(null)
    onDropped()
    showToast(text.dropAsk.done)
  }

  return (
    <Stack gap={3}>
      {cards.map((card, index) => (
        <DraftCard key={card.id} {...card} first={index === 0} />
      ))}
      {cards.length === 0 && (
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
      )}
      <Dialog
        open={dropping !== null}
        title={text.dropAsk.title}
        cancelLabel={text.dropAsk.keep}
        confirm={{ id: 'draft-drop-confirm', label: text.dropAsk.confirm, look: 'danger', onPress: confirm }}
        onClose={() => setDropping(null)}
      >
        {text.dropAsk.text}
      </Dialog>
    </Stack>
  )
}
