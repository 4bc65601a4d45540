import { fieldSentence } from '@contract/complaint/errors'
import { faultsIn, type FilingDraft, type FilingField, type Step } from './model'

/** The faults of a step in the words the service uses too. */
export const sentencesFor = (step: Step, draft: FilingDraft): Partial<Record<FilingField, string>> =>
  Object.fromEntries(
    Object.entries(faultsIn(step, draft)).map(([field, fault]) => [field, fieldSentence(field, fault)]),
  )
