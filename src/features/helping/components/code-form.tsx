import { Box, Button, Field, Notice, QuestionForm, Stack, TextInput, useQuestion, useRefusal } from '@/shared/ui'
import { text } from '../messages'
import { codeError, digitsOf } from '../model'
import { HelpingProblem } from './helping-problem'

type Props = {
  phone: string
  demoCode: string | null
  asking: { busy: boolean; error: Error | null }
  entering: { busy: boolean; error: Error | null }
  onCode(code: string): void
  onAgain(): void
  onOther(): void
}
const words = text.code
const ofCode = ['code_wrong', 'code_exhausted']

/** The code the other reads out: giving it is the consent. */
export function CodeForm({ phone, demoCode, asking, entering, onCode, onAgain, onOther }: Props) {
  const question = useQuestion({
    initial: { smsCode: '' },
    check: ({ smsCode }) => ({ smsCode: codeError(smsCode) }),
    onContinue: ({ smsCode }) => onCode(digitsOf(smsCode)),
  })
  const problem = useRefusal(question, entering.error, ({ code, detail }) =>
    ofCode.includes(code) ? { smsCode: detail } : null,
  )
  return (
    <QuestionForm
      bar={text.ask.bar}
      title={words.title}
      hint={words.hint(phone)}
      question={question}
      continueId='help-confirm'
      continueLabel={words.send}
      busy={entering.busy}
      busyLabel={words.sending}
      back={onOther}
    >
      <HelpingProblem error={problem ?? asking.error} />
      {demoCode && <Notice id='demo-code' title={words.demo(demoCode)} />}
      <Field name='smsCode' label={words.label} error={question.errors.smsCode}>
        <TextInput
          kind='digits'
          maxLength={10}
          value={question.values.smsCode}
          onInput={question.set('smsCode')}
          onConfirm={question.submit}
        />
      </Field>
      <Stack gap={3}>
        <Box>
          <Button id='help-again' look='link' loading={asking.busy} onPress={onAgain}>
            {words.again}
          </Button>
        </Box>
        <Box>
          <Button id='help-other' look='link' onPress={onOther}>
            {words.other}
          </Button>
        </Box>
      </Stack>
    </QuestionForm>
  )
}
