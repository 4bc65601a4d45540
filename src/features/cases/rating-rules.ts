import { fieldSentence } from '@contract/complaint/errors'
import { ratingReasons, type Satisfaction, satisfactionLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { CaseView, NewRating } from '@contract/complaint/schema'
import type { FieldErrors } from '@/shared/ui'
import { text } from './rate-messages'
import { textError } from './text-error'

export type RatingAnswers = {
  responded: '' | 'yes' | 'no'
  solved: '' | 'yes' | 'no'
  satisfaction: number
  reasons: string[]
  text: string
}
export const noAnswers: RatingAnswers = { responded: '', solved: '', satisfaction: 0, reasons: [], text: '' }

const isLevel = (n: number): n is Satisfaction => n in satisfactionLabels

/** Five levels, the best first (GB/T 39735-2020). */
export const levels = ([5, 4, 3, 2, 1] as const).map((value) => ({ value, label: satisfactionLabels[value] }))

/** The national reasons that belong to a level. */
export const reasonsOf = (satisfaction: number) =>
  isLevel(satisfaction) ? Object.entries(ratingReasons[satisfaction]).map(([value, label]) => ({ value, label })) : []

/** 1 and 2 are 差评 and need a reason (国办发〔2019〕51号). */
export const needsReason = (satisfaction: number) => satisfaction === 1 || satisfaction === 2

/** A reason of another level would be refused, so changing the level drops it. */
export const withLevel = (answers: RatingAnswers, satisfaction: number): RatingAnswers =>
  answers.satisfaction === satisfaction ? answers : { ...answers, satisfaction, reasons: [] }

export function checkRating(answers: RatingAnswers): FieldErrors<RatingAnswers> {
  const errors: FieldErrors<RatingAnswers> = {}
  if (!answers.responded) errors.responded = fieldSentence('responded', 'blank')
  if (!answers.solved) errors.solved = fieldSentence('solved', 'blank')
  if (!isLevel(answers.satisfaction)) errors.satisfaction = fieldSentence('satisfaction', 'blank')
  if (needsReason(answers.satisfaction) && answers.reasons.length === 0 && !answers.text.trim()) {
    errors.reasons = text.reasonNeeded
  }
  const fault = answers.text.trim() && textError('text', answers.text, limits.ratingText)
  if (fault) errors.text = fault
  return errors
}

/** What was entered for the person, to begin from. */
export const answersOf = (rating: NewRating): RatingAnswers => ({
  responded: rating.responded ? 'yes' : 'no',
  solved: rating.solved ? 'yes' : 'no',
  satisfaction: rating.satisfaction,
  reasons: rating.reasons,
  text: rating.text,
})

/** What is sent; only for answers that passed checkRating. */
export const toRating = ({ responded, solved, satisfaction, reasons, text }: RatingAnswers): NewRating => ({
  responded: responded === 'yes',
  solved: solved === 'yes',
  satisfaction,
  reasons,
  text: text.trim(),
})

/** 退回重办 is offered where the desk would take it and the answers say that something is left to do. */
export const offersSendBack = ({ allowed }: Pick<CaseView, 'allowed'>, answers: RatingAnswers) =>
  allowed.includes('sendBack') && (answers.solved === 'no' || needsReason(answers.satisfaction))
