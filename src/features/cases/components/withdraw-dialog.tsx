import { limits } from '@contract/complaint/limits'
import type { CaseView } from '@contract/complaint/schema'
import { useDraft } from '@/shared/lib/draft-store'
import { Dialog, Field, Paragraph, showToast, Stack, TextArea } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { textError } from '../text-error'
import { actName, placeOf, useAct } from '../use-act'
import { SendProblem } from './send-problem'

const empty = { reason: '' }

type Props = { source: CaseSource; view: CaseView; here: string; open: boolean; onClose(): void }

/** Says what is lost and what can still be done, before the case is withdrawn. */
export function WithdrawDialog({ source, view, here, open, onClose }: Props) {
  const words = text.withdraw
  const draft = useDraft(actName(source, 'withdraw'), empty, 1, placeOf(source))
  const act = useAct(source, 'withdraw', () => {
    draft.clear()
    onClose()
    showToast(words.done)
  })
  const { reason } = draft.value
  const fault = reason.trim() ? textError('reason', reason, { max: limits.reason.max }) : undefined
  const confirm = () => !fault && act.send({ reason: reason.trim() })

  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      cancelLabel={words.keep}
      confirm={{
        id: 'case-withdraw-confirm',
        label: words.confirm,
        look: 'danger',
        loading: act.busy,
        loadingLabel: words.busy,
        onPress: confirm,
      }}
    >
      <Stack gap={3}>
        <Paragraph>{view.type === 'report' ? `${words.lost}${words.report}` : words.lost}</Paragraph>
        <Paragraph tone='muted'>{words.still}</Paragraph>
        <SendProblem error={act.error} here={here} />
        <Field name='withdraw-reason' label={words.reason} optional error={fault}>
          <TextArea
            rows={2}
            maxLength={limits.reason.max}
            value={reason}
            onInput={(value) => draft.patch({ reason: value })}
          />
        </Field>
      </Stack>
    </Dialog>
  )
}
