import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WholeReceipt } from '@contract/verification/schema'
import { openTextFile } from '@/shared/platform/open-text'
import { showPart } from '@/shared/platform/show-part'
import {
  Box,
  Button,
  ErrorState,
  Field,
  ListRow,
  ListRows,
  Notice,
  PrivacySheet,
  QuestionForm,
  TextArea,
  useQuestion,
} from '@/shared/ui'
import { checkReceipt } from '../../api'
import { VerdictCard } from '../../components/verdict-card'
import { takeHandedReceipt } from '../../handed-receipt'
import { text } from '../../messages'
import { readReceipt } from '../../read-receipt'
import { verificationRoutes } from '../../routes'

const words = text.check
const LONGEST = 4_000
const VERDICT = 'check-verdict'

const faultOf = (pasted: string) =>
  pasted.trim() === '' ? words.none : readReceipt(pasted) ? undefined : words.notWhole

/** 核验回执: a whole receipt, pasted or opened as a file; the service says whether it is true. */
export default function CheckReceiptPage() {
  const [failed, setFailed] = useState(false)
  const [given] = useState(takeHandedReceipt)
  const checking = useMutation({ gcTime: 0, mutationFn: (receipt: WholeReceipt) => checkReceipt(receipt) })
  const question = useQuestion({
    initial: { receipt: given },
    check: ({ receipt }) => ({ receipt: faultOf(receipt) }),
    onChange: () => checking.reset(),
    onContinue({ receipt }) {
      const whole = readReceipt(receipt)
      if (whole) checking.mutate(whole)
    },
  })

  // The button stands at the bottom; the answer must not stay above what is seen.
  useEffect(() => {
    if (checking.data) showPart(VERDICT)
  }, [checking.data])

  const open = () => {
    setFailed(false)
    openTextFile().then(
      (content) => content !== null && question.patch({ receipt: content.slice(0, LONGEST) }),
      () => setFailed(true),
    )
  }

  return (
    <QuestionForm
      bar={words.bar}
      title={words.title}
      hint={words.hint}
      question={question}
      continueId='check-go'
      continueLabel={words.go}
      busy={checking.isPending}
      busyLabel={words.checking}
      actionHint={words.forget}
    >
      {checking.data && (
        <Box id={VERDICT}>
          <VerdictCard receipt={checking.variables} verdict={checking.data} />
        </Box>
      )}
      {checking.error && <ErrorState error={checking.error} onRetry={question.submit} />}
      <Button id='check-file' icon='document' onPress={open}>
        {words.file}
      </Button>
      {failed && (
        <Notice tone='warn' alert>
          {words.fileFailed}
        </Notice>
      )}
      <Field name='receipt' label={words.label} error={question.errors.receipt}>
        <TextArea
          value={question.values.receipt}
          rows={8}
          maxLength={LONGEST}
          placeholder={words.placeholder}
          onInput={question.set('receipt')}
        />
      </Field>
      <ListRows label={words.roots}>
        <ListRow
          id='check-roots'
          icon='shield'
          title={words.roots}
          desc={words.rootsDesc}
          to={verificationRoutes.roots}
        />
      </ListRows>
      <PrivacySheet />
    </QuestionForm>
  )
}
