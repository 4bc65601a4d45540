import { Dialog, Paragraph, showToast, Stack } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../promise-messages'
import { useAct } from '../use-act'
import { SendProblem } from './send-problem'

type Props = {
  source: CaseSource
  /** Which one; null while it is closed. */ promise: string | null
  here: string
  onClose(): void
}

/** The person's word that a promise was kept: once given, it cannot be disputed. */
export function ConfirmPromiseDialog({ source, promise, here, onClose }: Props) {
  const words = text.ask
  const act = useAct(source, 'confirmPromise', () => {
    onClose()
    showToast(words.done)
  })
  return (
    <Dialog
      open={promise !== null}
      title={words.title}
      onClose={onClose}
      cancelLabel={words.keep}
      confirm={{
        id: 'promise-confirm',
        label: words.confirm,
        loading: act.busy,
        loadingLabel: words.busy,
        onPress: () => promise !== null && act.send({ promise }),
      }}
    >
      <Stack gap={3}>
        <Paragraph>{words.body}</Paragraph>
        <SendProblem error={act.error} here={here} />
      </Stack>
    </Dialog>
  )
}
