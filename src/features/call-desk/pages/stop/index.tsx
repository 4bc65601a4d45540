import { useMutation } from '@tanstack/react-query'
import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import { ApiError } from '@/shared/lib/http'
import { textFault } from '@/shared/lib/text-fault'
import { Field, Notice, QuestionForm, TextArea, TextInput, useQuestion, useRefusal } from '@/shared/ui'
import { endHelping } from '../../api'
import { stopText as text, text as calls } from '../../back-messages'
import { digitsOf } from '../../call-model'
import { DispatcherGate } from '../../components/dispatcher-gate'
import { callDeskRoutes } from '../../public'

export default function StopHelpingPage() {
  return (
    <DispatcherGate title={text.title} back={callDeskRoutes.stop}>
      <Stop />
    </DispatcherGate>
  )
}

/** A caller asks that nobody acts for them any more. */
function Stop() {
  const stop = useMutation({
    gcTime: 0,
    mutationFn: ({ phone, reason }: { phone: string; reason: string }) => endHelping(digitsOf(phone), reason.trim()),
  })
  const question = useQuestion({
    initial: { phone: '', reason: '' },
    check: ({ phone, reason }) => {
      const digits = digitsOf(phone)
      const fault = textFault(reason, limits.revealReason)
      return {
        phone: /^1[3-9]\d{9}$/.test(digits) ? undefined : fieldSentence('phone', digits ? 'characters' : 'blank'),
        reason: fault
          ? fieldSentence('reason', fault, limits.revealReason[fault === 'long' ? 'max' : 'min'])
          : undefined,
      }
    },
    onContinue: (values) => stop.isPending || stop.mutate(values),
  })
  const problem = useRefusal(question, stop.error)
  return (
    <QuestionForm
      bar={text.title}
      title={text.title}
      hint={text.lead}
      question={question}
      continueId='stop-send'
      continueLabel={text.submit}
      busy={stop.isPending}
      busyLabel={text.submitting}
    >
      {problem && (
        <Notice id='stop-problem' tone='danger' alert title={calls.failed}>
          {problem instanceof ApiError && !problem.offline ? problem.detail : calls.offline}
        </Notice>
      )}
      {stop.data && <Notice id='stop-done' tone='success' title={text.done(stop.data.ended)} />}
      <Field name='phone' label={text.phone} hint={text.phoneHint} error={question.errors.phone}>
        <TextInput kind='tel' autoComplete='off' value={question.values.phone} onInput={question.set('phone')} />
      </Field>
      <Field name='reason' label={text.reason} hint={text.reasonHint} error={question.errors.reason}>
        <TextArea
          value={question.values.reason}
          maxLength={limits.revealReason.max}
          rows={3}
          onInput={question.set('reason')}
        />
      </Field>
    </QuestionForm>
  )
}
