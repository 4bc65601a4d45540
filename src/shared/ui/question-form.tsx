import type { ReactNode } from 'react'
import { ActionBar } from './action-bar'
import { Button } from './button'
import { ErrorSummary } from './error-summary'
import { FormFrame } from './form-frame'
import { text } from './messages'
import { QuestionHead } from './question-head'
import { Screen } from './screen'
import { Stack } from './stack'
import type { Question } from './use-question'

export type QuestionFormProps<T> = {
  /** Short name in the header. */
  bar: string
  /** The question, the page's h1. */
  title: string
  hint?: ReactNode
  step?: { now: number; of: number }
  question: Question<T>
  continueLabel?: string
  continueId?: string
  actionHint?: ReactNode
  busy?: boolean
  busyLabel?: string
  back?: boolean | (() => void)
  /** Another button, left of 继续. */
  secondary?: ReactNode
  children: ReactNode
}

/** A whole page: header, error summary, step line, h1, the fields, 继续. */
export function QuestionForm<T extends object>({ question, step, ...p }: QuestionFormProps<T>) {
  const errors = Object.entries<string | undefined>(question.errors).flatMap(([name, message]) =>
    message ? [{ name, message }] : [],
  )
  const submit = () => {
    if (!p.busy) question.submit()
  }

  return (
    <FormFrame onSubmit={submit}>
      <Screen
        title={p.title}
        bar={p.bar}
        back={p.back ?? true}
        plain
        ownHeading
        actionBar={
          <ActionBar hint={p.actionHint} split={p.secondary ? '1-2' : 'even'}>
            {p.secondary}
            <Button
              id={p.continueId ?? 'continue'}
              look='primary'
              block
              submit
              loading={p.busy}
              loadingLabel={p.busyLabel}
              onPress={submit}
            >
              {p.continueLabel ?? text.continue}
            </Button>
          </ActionBar>
        }
      >
        <Stack gap={6}>
          {errors.length > 0 && <ErrorSummary errors={errors} attempt={question.attempt} />}
          <QuestionHead title={p.title} hint={p.hint} step={step} />
          {p.children}
        </Stack>
      </Screen>
    </FormFrame>
  )
}
