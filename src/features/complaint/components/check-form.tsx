import { casesRoutes } from '@/features/cases/public'
import { PhotosLeft } from '@/features/photos/public'
import { go } from '@/shared/platform/navigation'
import {
  ActionBar,
  Button,
  Checkbox,
  ErrorSummary,
  Field,
  OfflineNotice,
  QuestionHead,
  Screen,
  Stack,
} from '@/shared/ui'
import { text } from '../messages'
import { stepLine } from '../model'
import { useCheck } from '../use-check'
import { AfterSending } from './after-sending'
import { Answers } from './answers'
import { CodeCard } from './code-card'
import { CodeUnable } from './code-unable'
import { ForElder } from './for-elder'
import { SendFailure } from './send-failure'

const words = text.check
const myCases = '/pages/my-cases/index'

/** 核对: all answers, what happens by when, the 查询码 before sending, and the sending itself. */
export function CheckForm() {
  const { draft, anonymous, question, summary, failure, ...check } = useCheck()
  const { values, errors, set } = question
  const bar = (
    <ActionBar hint={check.hint}>
      <Button
        id='file-submit'
        look='primary'
        block
        loading={check.sending}
        loadingLabel={check.sendingLabel}
        onPress={check.submit}
      >
        {check.submitLabel}
      </Button>
    </ActionBar>
  )

  return (
    <Screen title={words.title} bar={text.bar} ownHeading actionBar={bar}>
      <Stack>
        {summary.length > 0 && <ErrorSummary errors={summary} attempt={check.attempt} />}
        <QuestionHead title={words.title} hint={words.hint} step={stepLine('check')} />
        <ForElder helped={draft.helping && draft.helped} />
        <Answers draft={draft} photos={check.photos} phone={draft.helping ? draft.helped : check.phone} />
        <AfterSending category={draft.category} byCode={anonymous} />
        {check.codeUnable && <CodeUnable onRetry={() => void check.drawCode()} />}
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
        <PhotosLeft gate={check.gate} />
        {!failure && <OfflineNotice keeps={text.keeps} />}
        {failure && (
          <SendFailure
            failure={failure}
            anonymous={anonymous}
            onSeeSent={() => go(anonymous ? casesRoutes.lookup : myCases)}
            onAsNew={() => void check.asNew()}
          />
        )}
      </Stack>
    </Screen>
  )
}
