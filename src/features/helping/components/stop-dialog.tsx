import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HelpView } from '@contract/helping/schema'
import { caseKeys } from '@/features/cases/public'
import { Dialog, Paragraph, showToast, Stack } from '@/shared/ui'
import { endHelp, helpingKeys } from '../api'
import { text } from '../messages'
import { HelpingProblem } from './helping-problem'

type Props = { consent: HelpView; open: boolean; onClose(): void }
const words = text.one.dialog

/** One question, then it is over for both. */
export function StopDialog({ consent, open, onClose }: Props) {
  const client = useQueryClient()
  const stop = useMutation({
    mutationFn: () => endHelp(consent.id),
    onSuccess: (ended) => {
      client.setQueryData(helpingKeys.one(consent.id), ended)
      void client.invalidateQueries({ queryKey: helpingKeys.all })
      client.removeQueries({ queryKey: helpingKeys.cases(consent.id) })
      if (consent.side === 'helper') client.removeQueries({ queryKey: [...caseKeys.all, 'detail'] })
      onClose()
      showToast(text.one.stopped)
    },
  })
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      cancelLabel={words.keep}
      confirm={{
        id: 'help-stop-confirm',
        label: words.confirm,
        look: 'danger',
        loading: stop.isPending,
        loadingLabel: words.busy,
        onPress: () => !stop.isPending && stop.mutate(),
      }}
    >
      <Stack gap={3}>
        <Paragraph>{consent.side === 'helper' ? words.helper : words.elder}</Paragraph>
        <HelpingProblem error={stop.error} />
      </Stack>
    </Dialog>
  )
}
