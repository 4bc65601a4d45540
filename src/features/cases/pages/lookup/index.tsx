import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { limits } from '@contract/complaint/limits'
import { hotline } from '@/shared/lib/region'
import { ApiError } from '@/shared/lib/http'
import { code as grouped } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { useShownAgain } from '@/shared/platform/page-events'
import { Field, Notice, QuestionForm, TextInput, useQuestion, useRefusal } from '@/shared/ui'
import { lookUp } from '../../api'
import { SendProblem } from '../../components/send-problem'
import { caseKeys } from '../../keys'
import { codeError, digitsOf } from '../../lookup-code'
import { text } from '../../messages'
import { casesRoutes } from '../../routes'
import { visit } from '../../visit'

const words = text.lookup
const none = { lookupCode: '' }

export default function LookupPage() {
  const client = useQueryClient()
  const question = useQuestion({
    initial: none,
    check: ({ lookupCode }) => ({ lookupCode: codeError(lookupCode) }),
    onContinue: ({ lookupCode }) => search.mutate(digitsOf(lookupCode)),
  })
  const search = useMutation({
    gcTime: 0,
    mutationFn: lookUp,
    onSuccess: (view, code) => {
      const id = visit.open(code)
      client.setQueryData(caseKeys.detail({ kind: 'visit', id }), view)
      question.patch(none)
      go(casesRoutes.detail())
    },
  })
  // Coming back from the case, or leaving this page, ends the visit.
  useShownAgain(() => visit.close())
  useEffect(() => () => visit.close(), [])

  const error = useRefusal(question, search.error, ({ code, detail }) =>
    code === 'lookup_code_unknown' ? { lookupCode: detail } : null,
  )
  const tooMany = error instanceof ApiError && error.status === 429
  const digits = digitsOf(question.values.lookupCode)

  return (
    <QuestionForm
      bar={words.bar}
      title={words.title}
      hint={words.hint}
      question={question}
      continueId='lookup-open'
      continueLabel={words.open}
      busy={search.isPending}
      busyLabel={words.opening}
      actionHint={words.forget}
    >
      {tooMany ? (
        <Notice tone='warn' alert id='lookup-too-many'>
          {words.tooMany(hotline())}
        </Notice>
      ) : (
        <SendProblem error={error} here={casesRoutes.lookup} />
      )}
      <Field
        name='lookupCode'
        label={words.label}
        error={question.errors.lookupCode}
        foot={digits && `${words.grouped} ${grouped(digits)}，${words.so(digits.length)}`}
      >
        <TextInput
          kind='digits'
          value={question.values.lookupCode}
          onInput={question.set('lookupCode')}
          onConfirm={question.submit}
          placeholder={grouped('0'.repeat(limits.lookupCodeDigits))}
        />
      </Field>
    </QuestionForm>
  )
}
