import { useState } from 'react'
import { limits } from '@contract/complaint/limits'
import type { RevealView } from '@contract/complaint/schema'
import { useDraft } from '@/shared/lib/draft-store'
import { ApiError } from '@/shared/lib/http'
import { Button, ErrorSummary, Field, Notice, Sheet, showToast, Stack, TextArea } from '@/shared/ui'
import { useDecideReveal } from '../api'
import { textSentence } from '../checks'
import { text } from '../messages'

type Props = { reveal: RevealView; grant: boolean; onClose(): void }
const empty = { reason: '' }

/** A supervisor's yes or no to a request, with the reason. */
export function RevealDecision({ reveal, grant, onClose }: Props) {
  const draft = useDraft(`desk:reveal:${reveal.id}`, empty)
  const decide = useDecideReveal()
  const [shown, setShown] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { reason } = draft.value
  const refused = decide.error instanceof ApiError ? decide.error : null

  function submit() {
    if (decide.isPending) return
    const fault = textSentence('reason', reason, limits.reason)
    setShown(fault ?? '')
    setAttempt((n) => n + 1)
    if (fault) return
    decide.mutate(
      { id: reveal.id, grant, reason: reason.trim() },
      {
        onSuccess: () => {
          draft.clear()
          showToast(text.reveal.decided)
          onClose()
        },
      },
    )
  }
  return (
    <Sheet
      open
      title={text.reveal.decide(grant)}
      onClose={onClose}
      foot={
        <Button id='reveal-decide' look='primary' block loading={decide.isPending} onPress={submit}>
          {text.reveal.decide(grant)}
        </Button>
      }
    >
      <Stack gap={4}>
        {shown && <ErrorSummary errors={[{ name: 'reveal-decision-reason', message: shown }]} attempt={attempt} />}
        {refused && (
          <Notice id='reveal-problem' tone='danger' alert title={text.form.problem}>
            {refused.offline ? text.form.offline : refused.detail}
          </Notice>
        )}
        <Field name='reveal-decision-reason' label={text.reveal.decideReason} error={shown || undefined}>
          <TextArea
            value={reason}
            rows={3}
            maxLength={limits.reason.max}
            onInput={(words) => draft.patch({ reason: words })}
          />
        </Field>
      </Stack>
    </Sheet>
  )
}
