import { fieldSentence } from '@contract/complaint/errors'
import { ratingReasons, type Satisfaction, satisfactionLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { CommandInputs } from '@contract/complaint/schema'
import { textFault } from '@/shared/lib/text-fault'
import type { FieldErrors } from '@/shared/ui'
import { text } from './back-messages'

export type YesNo = '' | 'yes' | 'no'
/** What is heard on the telephone. */
export type Heard = {
  reached: YesNo
  note: string
  responded: YesNo
  solved: YesNo
  satisfaction: number
  reasons: string[]
  text: string
  wantsRedo: boolean
  redo: string
}
export const nothingHeard: Heard = {
  reached: '',
  note: '',
  responded: '',
  solved: '',
  satisfaction: 0,
  reasons: [],
  text: '',
  wantsRedo: false,
  redo: '',
}

export const levels = ([5, 4, 3, 2, 1] as const).map((value) => ({ value, label: satisfactionLabels[value] }))
export const reasonsOf = (satisfaction: number) =>
  satisfaction in ratingReasons
    ? Object.entries(ratingReasons[satisfaction as Satisfaction]).map(([value, label]) => ({ value, label }))
    : []
export const isBad = ({ satisfaction }: Pick<Heard, 'satisfaction'>) => satisfaction === 1 || satisfaction === 2

export function checkHeard(heard: Heard): FieldErrors<Heard> {
  if (!heard.reached) return { reached: text.choose.reached }
  if (heard.reached === 'no') return {}
  const errors: FieldErrors<Heard> = {}
  if (!heard.responded) errors.responded = fieldSentence('responded', 'blank')
  if (!heard.solved) errors.solved = fieldSentence('solved', 'blank')
  if (heard.satisfaction === 0) errors.satisfaction = fieldSentence('satisfaction', 'blank')
  if (isBad(heard) && heard.reasons.length === 0 && !heard.text.trim()) errors.reasons = text.reasonsBad
  const redo = heard.wantsRedo && textFault(heard.redo, limits.reason)
  if (redo) errors.redo = fieldSentence('reason', redo)
  return errors
}

export const bodyOf = (heard: Heard): CommandInputs['callBack'] =>
  heard.reached === 'no'
    ? { reached: false, note: heard.note.trim() }
    : {
        reached: true,
        note: '',
        rating: {
          responded: heard.responded === 'yes',
          solved: heard.solved === 'yes',
          satisfaction: heard.satisfaction,
          reasons: heard.reasons,
          text: heard.text.trim(),
        },
        redo: heard.wantsRedo ? heard.redo.trim() : null,
      }
