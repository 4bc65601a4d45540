import type { ReactNode } from 'react'
import { Box } from './box'
import { Heading } from './heading'
import { text } from './messages'
import { Paragraph } from './paragraph'
import { Span } from './span'
import './question-form.scss'

export type QuestionHeadProps = { title: string; hint?: ReactNode; step?: { now: number; of: number } }

/** Step line, the question as the page's h1, one sentence of help. */
export function QuestionHead({ title, hint, step }: QuestionHeadProps) {
  return (
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
        {title}
      </Heading>
      {hint && <Paragraph className='q__hint'>{hint}</Paragraph>}
    </Box>
  )
}
