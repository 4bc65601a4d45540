import { useState } from 'react'
import { dayTime } from '@/shared/lib/format'
import { Button, Dialog, Notice } from '@/shared/ui'
import { text } from '../messages'

type Props = { title: string; savedAt: Date | null; onGoOn(): void; onDiscard(): void }
const words = text.resume

/** An earlier draft is offered, never forced; throwing it away asks once. */
export function ResumeNotice({ title, savedAt, onGoOn, onDiscard }: Props) {
  const [asking, ask] = useState(false)
  const actions = (
    <>
      <Button id='file-resume' look='link' small onPress={onGoOn}>
        {words.goOn}
      </Button>
      <Button id='file-anew' look='link' small onPress={() => ask(true)}>
        {words.anew}
      </Button>
    </>
  )
  return (
    <>
      <Notice id='file-draft' title={words.title} icon='pen' actions={actions}>
        {words.text(title, savedAt ? dayTime(savedAt) : '')}
      </Notice>
      <Dialog
        open={asking}
        title={words.dialogTitle}
        confirm={{
          id: 'file-anew-confirm',
          label: words.confirm,
          look: 'danger',
          onPress: () => {
            ask(false)
            onDiscard()
          },
        }}
        cancelLabel={words.cancel}
        onClose={() => ask(false)}
      >
        {words.dialogText}
      </Dialog>
    </>
  )
}
