import type { FilingDraft } from '@/features/complaint/model'
import { fullDraft } from '../../unit/features/complaint/draft'

/** What the device holds of a filing with all answers given, as storage for somebody who arrives. */
export const answeredFiling = (part: Partial<FilingDraft> = {}) => ({
  'draft:complaint': { version: 1, savedAt: new Date().toISOString(), value: fullDraft({ truthful: false, ...part }) },
})

/** What stands written in the storage of the page's device. */
export const keptWords = (words: string) =>
  Object.values(localStorage).some((value: unknown) => String(value).includes(words))
