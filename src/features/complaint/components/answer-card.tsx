import type { ReactNode } from 'react'
import { Box, Card, Heading, Link } from '@/shared/ui'
import { text } from '../messages'
import { filingRoutes } from '../routes'
import type { Step } from '../model'
import './answer-card.scss'

type Props = { step: Step; title: string; children: ReactNode }

/** Answers of one step, with the way to change them. */
export function AnswerCard({ step, title, children }: Props) {
  return (
    <Card as='section' flush>
      <Box className='answer-card__head'>
        <Heading level={2} className='card__title'>
          {title}
        </Heading>
        <Link
          id={`check-change-${step}`}
          className='answer-card__change'
          to={filingRoutes.step(step, true)}
          label={text.change(title)}
        >
          {text.changeShort}
        </Link>
      </Box>
      <Box className='answer-card__body'>{children}</Box>
    </Card>
  )
}
