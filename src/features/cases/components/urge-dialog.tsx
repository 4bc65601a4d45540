import { clock } from '@/shared/lib/clock'
import { isoDay } from '@/shared/lib/format'
import { Dialog, Paragraph, showToast, Stack } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { useAct } from '../use-act'
import { SendProblem } from './send-problem'

type Props = { source: CaseSource; here: string; open: boolean; onClose(): void }

/** 催办, once a day: tomorrow's is another act, even when today's got no answer. */
export function UrgeDialog({ source, here, open, onClose }: Props) {
  const words = text.urge
  const act = useAct(
    source,
    'urge',
    () => {
      onClose()
      showToast(words.done)
    },
    isoDay(clock.now()),
  )
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      cancelLabel={words.keep}
      confirm={{
        id: 'case-urge-confirm',
        label: words.confirm,
        loading: act.busy,
        loadingLabel: words.busy,
        onPress: () => act.send({}),
      }}
    >
      <Stack gap={3}>
        <Paragraph>{words.body}</Paragraph>
        <SendProblem error={act.error} here={here} />
      </Stack>
    </Dialog>
  )
}
