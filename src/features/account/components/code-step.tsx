import { accountLimits } from '@contract/account/limits'
import { Box, Button, Field, Notice, QuestionForm, Stack, TextInput, useQuestion, useRefusal } from '@/shared/ui'
import { text } from '../messages'
import { codeError, digitsOf, phoneGroups } from '../model'
import { AskProblem } from './ask-problem'
import { Resend } from './resend'

const codeFaults = ['code_wrong', 'code_exhausted']

type Props = {
  phone: string
  demoCode: string | null
  resendFrom: Date
  asking: { busy: boolean; error: Error | null }
  entering: { busy: boolean; error: Error | null }
  onCode(code: string): void
  onResend(): void
  onOther(): void
}

/** The second question: the code that came by SMS, or stands on the page in the demo. */
export function CodeStep({ phone, demoCode, resendFrom, asking, entering, onCode, onResend, onOther }: Props) {
  const words = text.signIn.code
  const question = useQuestion({
    initial: { smsCode: '' },
    check: (values) => ({ smsCode: codeError(values.smsCode) }),
    onContinue: (values) => onCode(digitsOf(values.smsCode)),
  })
  const problem = useRefusal(question, entering.error, ({ code, detail }) =>
    codeFaults.includes(code) ? { smsCode: detail } : null,
  )
  return (
    <QuestionForm
      bar={text.signIn.bar}
      title={words.title}
      hint={words.sentTo(phoneGroups(phone))}
      question={question}
      continueId='sign-in-enter'
      continueLabel={words.send}
      busy={entering.busy}
      busyLabel={words.sending}
      back={onOther}
    >
      <AskProblem error={problem ?? asking.error} />
      {demoCode && <Notice id='demo-code' title={words.demo(demoCode)} />}
      <Field name='smsCode' label={words.label} error={question.errors.smsCode}>
        <TextInput
          kind='digits'
          autoComplete='one-time-code'
          maxLength={accountLimits.codeDigits + 4}
          value={question.values.smsCode}
          onInput={question.set('smsCode')}
          onConfirm={question.submit}
        />
      </Field>
      <Stack gap={3}>
        <Box>
          <Resend from={resendFrom} busy={asking.busy} onResend={onResend} />
        </Box>
        <Box>
          <Button id='sign-in-other' look='link' onPress={onOther}>
            {words.other}
          </Button>
        </Box>
      </Stack>
    </QuestionForm>
  )
}
