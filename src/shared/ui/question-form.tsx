import type { ReactNode } from 'react'
import { ActionBar } from './action-bar'
import { Box } from './box'
import { Button } from './button'
import { ErrorSummary } from './error-summary'
import { FormFrame } from './form-frame'
import { Heading } from './heading'
import { text } from './messages'
import { Paragraph } from './paragraph'
import { Screen } from './screen'
import { Span } from './span'
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
  const errors = Object.entries<string | undefined>(question.errors).flatMap(([name, message]) => (message ? [{ name, message }] : []))
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
            <Button id={p.continueId ?? 'continue'} look='primary' block submit loading={p.busy} loadingLabel={p.busyLabel} onPress={submit}>
              {p.continueLabel ?? text.continue}
            </Button>
          </ActionBar>
        }
      >
        <Stack gap={6}>
          {errors.length > 0 && <ErrorSummary errors={errors} attempt={question.attempt} />}
          <Box>
            {step && (
              <Paragraph className='q__step'>
                {text.step(step.now, step.of)}
                <Span className='q__bar' hidden>
                  <Span className='q__fill' style={{ width: `${Math.round((step.now / step.of) * 100)}%` }} />
                </Span>
              </Paragraph>
            )}
            <Heading level={1} className={step ? 'q__title' : 'q__title q__title--first'}>
              {p.title}
            </Heading>
            {p.hint && <Paragraph className='q__hint'>{p.hint}</Paragraph>}
          </Box>
          {p.children}
        </Stack>
      </Screen>
    </FormFrame>
  )
}
