import type { NewAnonymousComplaint, NewComplaint } from '@contract/complaint/schema'
import type { TicketType } from '@contract/complaint/states'
import { withAnswers } from './extra-answers'
import { type FilingDraft, mayNameUnit } from './model'

/** Left out where there is none, so that such a filing stays what it was. */
const withJoined = ({ joins }: FilingDraft) => (joins ? { joins: joins.id } : {})

const matterOf = (draft: FilingDraft) => ({
  type: draft.type as TicketType,
  category: draft.category,
  title: draft.title.trim(),
  story: draft.story.trim(),
  happened: draft.happened.trim(),
  ...withAnswers(draft),
  place: draft.place,
  placeDetail: draft.placeDetail.trim(),
  aboutUnit: mayNameUnit(draft.type) && draft.aboutUnit ? draft.aboutUnit : null,
  truthful: true as const,
  ...withJoined(draft),
})
/** A point on the map says where somebody stood: only who gives a name may give it, and only the one they picked. */
export const sentPin = ({ identity, pin }: FilingDraft) => (identity === 'named' ? (pin ?? null) : null)
/** Left out where there are none, so that a filing without photos stays what it was. */
const withPhotos = (photos: readonly string[]) => (photos.length > 0 ? { photos: [...photos] } : {})
/** 实名 or 保密. */
export const namedComplaint = (draft: FilingDraft, photos: readonly string[] = []): NewComplaint => ({
  ...matterOf(draft),
  ...withPhotos(photos),
  identity: draft.identity === 'confidential' ? 'confidential' : 'named',
  name: draft.name.trim(),
  pin: sentPin(draft),
})
/** 匿名: not one answer about the person goes along, whatever the draft once held. */
export const anonymousComplaint = (draft: FilingDraft, photos: readonly string[] = []): NewAnonymousComplaint => ({
  ...matterOf(draft),
  ...withPhotos(photos),
  lookupCode: draft.lookupCode,
})
