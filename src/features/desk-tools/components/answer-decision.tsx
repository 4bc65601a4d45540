import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskAnswer } from '@contract/knowledge/schema'
import { limits } from '@contract/complaint/limits'
import { Button, Field, Sheet, showToast, Stack, TextArea } from '@/shared/ui'
import { decideAnswer, toolKeys } from '../api'
import { checkReason } from '../checks'
import { text } from '../messages'
import { useSending } from '../use-sending'
import { Problem } from './problem'

const words = text.answer
type Props = { answer: DeskAnswer; step: 'return' | 'withdrawal'; onClose(): void }

/** Gives a draft back or takes an answer down, with a reason. */
export function AnswerDecision({ answer, step, onClose }: Props) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const { sending, problem, send } = useSending((fields) => setError(fields.reason))
  const submit = () => {
    const fault = checkReason(reason)
    setError(fault)
    if (fault) return
    send(async () => {
      const next = await decideAnswer(answer, step, reason.trim())
      client.setQueryData(toolKeys.answer(answer.id), next)
      void client.invalidateQueries({ queryKey: toolKeys.answers() })
      showToast(step === 'return' ? words.sentBack : words.withdrawn)
      onClose()
    })
  }
  return (
    <Sheet
      open
      title={step === 'return' ? words.sendBack : words.withdraw}
      onClose={onClose}
      foot={
        <Button
          id='answer-decide'
          look={step === 'return' ? 'primary' : 'danger'}
          block
          loading={sending}
          loadingLabel={words.confirming}
          onPress={submit}
        >
          {words.confirm}
        </Button>
      }
    >
      <Stack gap={4}>
        {problem && <Problem error={problem} />}
        <Field name='answer-reason' label={words.reason} hint={words.reasonHint} error={error}>
          <TextArea value={reason} maxLength={limits.reason.max} rows={3} onInput={setReason} />
        </Field>
      </Stack>
    </Sheet>
  )
}
