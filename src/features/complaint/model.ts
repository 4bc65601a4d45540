import type { NewAnonymousComplaint, NewComplaint, Receipt } from '@contract/complaint/schema'
import type { FieldFault } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { Identity, TicketType } from '@contract/complaint/states'
import type { Position } from './nearest'
import { textFault } from '@/shared/lib/text-fault'

export const steps = ['type', 'story', 'privacy', 'place', 'check'] as const
export type Step = (typeof steps)[number]

/** One unfinished filing. `key` names it for good: every sending of it carries the same Idempotency-Key. */
export type FilingDraft = {
  key: string
  type: TicketType | ''
  category: string
  aboutUnit: string
  story: string
  title: string
  happened: string
  /** Numbers the person looked at and wants to keep in the text. */
  keptNumbers: string[]
  identity: Identity | ''
  name: string
  street: string
  place: string
  placeDetail: string
  /** Put on a map by the person; goes along with 实名 only. */
  pin: Position | null
  truthful: boolean
  lookupCode: string
  codeSaved: boolean
  /** How it was sent when no answer came back: it may have arrived. */
  sentAs: Identity | ''
}

/** Its photos lie beside the draft, under this name. */
export const filingAlbum = 'complaint'

export const emptyDraft: FilingDraft = {
  key: '',
  type: '',
  category: '',
  aboutUnit: '',
  story: '',
  title: '',
  happened: '',
  keptNumbers: [],
  identity: '',
  name: '',
  street: '',
  place: '',
  placeDetail: '',
  pin: null,
  truthful: false,
  lookupCode: '',
  codeSaved: false,
  sentAs: '',
}

/** What is kept on the device after sending, until the person says 完成. */
export type KeptReceipt = {
  draftKey: string
  receipt: Receipt | null
  lookupCode: string
  codeSaved: boolean
  /** How many went along. */
  photos: number
}
export const noReceipt: KeptReceipt = { draftKey: '', receipt: null, lookupCode: '', codeSaved: false, photos: 0 }

export type FilingField =
  | 'type'
  | 'category'
  | 'aboutUnit'
  | 'story'
  | 'title'
  | 'happened'
  | 'identity'
  | 'name'
  | 'place'
  | 'placeDetail'
  | 'truthful'
  | 'lookupCode'
  | 'photos'
export type Faults = Partial<Record<FilingField, FieldFault>>

type Fault = FieldFault | null | false
const optional = (fault: FieldFault | null): Fault => fault !== 'blank' && fault

const present = (faults: Partial<Record<FilingField, Fault>>) =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Faults

const faultsByStep: Record<Step, (draft: FilingDraft) => Faults> = {
  type: ({ type, category }) => present({ type: type === '' && 'blank', category: category === '' && 'blank' }),
  story: ({ story, title, happened }) =>
    present({
      story: textFault(story, limits.story),
      title: textFault(title, limits.title),
      happened: optional(textFault(happened, limits.when)),
    }),
  privacy: ({ identity, name }) =>
    present({
      identity: identity === '' && 'blank',
      name: identity !== '' && identity !== 'anonymous' && textFault(name, limits.name),
    }),
  place: ({ place, placeDetail }) =>
    present({ place: place === '' && 'blank', placeDetail: optional(textFault(placeDetail, limits.placeDetail)) }),
  check: ({ truthful }) => present({ truthful: !truthful && 'blank' }),
}

/** What keeps a step from being finished; empty when nothing does. */
export const faultsIn = (step: Step, draft: FilingDraft): Faults => faultsByStep[step](draft)
export const isAnswered = (step: Step, draft: FilingDraft) => Object.keys(faultsIn(step, draft)).length === 0

/** The first step that still needs an answer; `check` when all is there. */
export const nextToAnswer = (draft: FilingDraft): Step =>
  steps.find((step) => step === 'check' || !isAnswered(step, draft)) ?? 'check'

/** A step may be visited when everything before it is answered, so that nobody checks half a complaint. */
export const mayVisit = (step: Step, draft: FilingDraft) => steps.indexOf(nextToAnswer(draft)) >= steps.indexOf(step)

/** `第 2 步，共 5 步` in figures. */
export const stepLine = (step: Step) => ({ now: steps.indexOf(step) + 1, of: steps.length })
export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'check'

const stepsOfFields: Record<FilingField, Step> = {
  type: 'type',
  category: 'type',
  aboutUnit: 'type',
  story: 'story',
  title: 'story',
  happened: 'story',
  identity: 'privacy',
  name: 'privacy',
  place: 'place',
  placeDetail: 'place',
  truthful: 'check',
  lookupCode: 'check',
  photos: 'story',
}
/** The step a field of the service's answer belongs to; `check` for what no question asks. */
export const stepOfField = (field: string): Step => stepsOfFields[field as FilingField] ?? 'check'

/** Refusals of the service that are about one answer. */
const fieldsOfCodes: Record<string, FilingField> = {
  category_unknown: 'category',
  place_unknown: 'place',
  unit_unknown: 'aboutUnit',
  unit_conflict: 'aboutUnit',
  contact_needed: 'name',
  refusal_not_available: 'identity',
  photo_not_ready: 'photos',
  photo_unknown: 'photos',
  draft_capability_needed: 'photos',
}
export const fieldOfCode = (code: string): FilingField | undefined => fieldsOfCodes[code]

/** The person has written or chosen something worth keeping. */
export const hasAnswers = ({ type, category, story, title, happened, name, place }: FilingDraft) =>
  [type, category, story, title, happened, name, place].some((answer) => answer.trim() !== '')

/** Only a complaint about somebody names a unit that must not handle it. */
export const mayNameUnit = (type: TicketType | '') => type === 'report' || type === 'complain'

/**
 * While nobody knows whether the last sending arrived, the draft may not change between 匿名 and the others:
 * the two ways do not know of each other, and one matter would be filed twice.
 */
export const identityIsFixed = ({ sentAs }: FilingDraft, wanted: Identity) =>
  sentAs !== '' && (sentAs === 'anonymous') !== (wanted === 'anonymous')

const matterOf = (draft: FilingDraft) => ({
  type: draft.type as TicketType,
  category: draft.category,
  title: draft.title.trim(),
  story: draft.story.trim(),
  happened: draft.happened.trim(),
  place: draft.place,
  placeDetail: draft.placeDetail.trim(),
  aboutUnit: mayNameUnit(draft.type) && draft.aboutUnit ? draft.aboutUnit : null,
  truthful: true as const,
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
