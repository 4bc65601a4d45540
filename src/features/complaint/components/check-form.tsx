import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { signInPage } from '@/features/account/public'
import { casesRoutes } from '@/features/cases/public'
import { useSession } from '@/shared/lib/session'
import { go } from '@/shared/platform/navigation'
import {
  ActionBar,
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  Field,
  Notice,
  OfflineNotice,
  Paragraph,
  QuestionHead,
  Screen,
  Skeleton,
  Stack,
  useQuestion,
} from '@/shared/ui'
import { deadlines } from '../api'
import { text } from '../messages'
import { newKey } from '../new-key'
import { filingRoutes } from '../routes'
import { sentencesFor } from '../sentences'
import { useFilingDraft } from '../use-filing'
import { useLookupCode } from '../use-lookup-code'
import { useSend } from '../use-send'
import { Answers } from './answers'
import { CodeCard } from './code-card'
import { DeadlineTiles } from './deadline-tiles'
import { SendFailure } from './send-failure'

type Gates = { truthful: boolean; lookupCode: boolean }
const words = text.check

/** 核对: all answers, what happens by when, the 查询码 before sending, and the sending itself. */
export function CheckForm() {
  const { value: draft, patch, flush } = useFilingDraft()
  const phone = useSession()?.me.phoneMasked
  const anonymous = draft.identity === 'anonymous'
  const mustSignIn = !anonymous && phone === undefined
  const dates = useQuery(deadlines(draft.category))
  const { unable, draw } = useLookupCode()
  const { send, sending, failure, forget } = useSend()
  const gates: Gates = { truthful: draft.truthful, lookupCode: draft.codeSaved }

  const check = ({ truthful, lookupCode }: Gates) => ({
    truthful: sentencesFor('check', { ...draft, truthful }).truthful,
    lookupCode: anonymous && !lookupCode ? words.saveCodeFault : undefined,
  })
  const onContinue = () => {
    if (!mustSignIn) return void send()
    flush()
    go(signInPage(filingRoutes.step('check')))
  }
  const onChange = ({ truthful, lookupCode }: Gates) => patch({ truthful, codeSaved: lookupCode })
  const question = useQuestion<Gates>({ initial: gates, check, onContinue, onChange })
  const { values, errors, set } = question
  const tries = useRef(0)
  const submit = () => {
    tries.current += 1
    question.submit()
  }

  const hint = failure?.kind === 'lost' ? words.lostHint : failure?.kind === 'refused' ? words.notSentHint : undefined
  const told = failure?.kind === 'signIn' && !mustSignIn ? null : failure
  const own = (['lookupCode', 'truthful'] as const).flatMap((name) =>
    errors[name] ? [{ name, message: errors[name] }] : [],
  )
  const answered = failure?.kind === 'answers' ? failure.faults : []
  const summary = [
    ...own,
    ...answered.map(({ step, message }) => ({
      message,
      to: step === 'check' ? undefined : filingRoutes.step(step, true),
    })),
  ]

  const renewCode = useCallback(async () => {
    await draw()
    set('lookupCode')(false)
  }, [draw, set])
  useEffect(() => {
    if (failure?.kind === 'codeTaken') void renewCode()
  }, [failure, renewCode])
  const asNew = async () => {
    patch({ key: await newKey(), sentAs: '' })
    if (anonymous) await renewCode()
    forget()
  }

  return (
    <Screen
      title={words.title}
      bar={text.bar}
      ownHeading
      actionBar={
        <ActionBar hint={hint}>
          <Button
            id='file-submit'
            look='primary'
            block
            loading={sending}
            loadingLabel={words.submitting}
            onPress={submit}
          >
            {mustSignIn ? words.signIn : hint ? words.again : words.submit}
          </Button>
        </ActionBar>
      }
    >
      <Stack>
        {summary.length > 0 && <ErrorSummary errors={summary} attempt={question.attempt + tries.current} />}
        <QuestionHead title={words.title} hint={words.hint} step={{ now: text.steps, of: text.steps }} />
        <Answers draft={draft} phone={phone} />
        <Card as='section' look={anonymous ? 'plain' : 'turn'} title={words.after}>
          {dates.data && <DeadlineTiles dates={dates.data} byCode={anonymous} />}
          {dates.isPending && <Skeleton rows={2} />}
          {dates.isError && <Paragraph tone='sub'>{words.noDates}</Paragraph>}
        </Card>
        {anonymous && unable && (
          <Notice
            tone='danger'
            alert
            actions={
              <Button id='code-retry' look='link' small onPress={() => void draw()}>
                {text.code.retry}
              </Button>
            }
          >
            {text.code.unable}
          </Notice>
        )}
        {anonymous && draft.lookupCode !== '' && (
          <CodeCard
            code={draft.lookupCode}
            mark={text.code.device}
            saved={values.lookupCode}
            error={errors.lookupCode}
            onSaved={set('lookupCode')}
          />
        )}
        <Field name='truthful' label={words.truthful} labelHidden error={errors.truthful} group>
          <Checkbox
            id='file-truthful'
            checked={values.truthful}
            onChange={set('truthful')}
            label={words.truthful}
            hint={words.truthfulHint}
            bare
          />
        </Field>
        <OfflineNotice keeps={text.keeps} />
        {told && (
          <SendFailure
            failure={told}
            anonymous={anonymous}
            onSeeSent={() => go(anonymous ? casesRoutes.lookup : '/pages/my-cases/index')}
            onAsNew={() => void asNew()}
          />
        )}
      </Stack>
    </Screen>
  )
}
