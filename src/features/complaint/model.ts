import type { Receipt } from '@contract/complaint/schema'
import type { FieldFault } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { Identity, TicketType } from '@contract/complaint/states'
import { answerFault, type Asked } from './extra-answers'
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
  /** What the category wants to know besides, as it was when the person came to it. */
  asked: Asked[]
  /** By question, so that an answer outlives a change of category. */
  answers: Record<string, string>
  /** Numbers the person looked at and wants to keep in the text. */
  keptNumbers: string[]
  identity: Identity | ''
  name: string
  street: string
  place: string
  placeDetail: string
  /** Put on a map by the person; goes along with 实名 only. */
  pin: Position | null
  /** The published problem theirs is to be handled along with. */
  joins: { id: string; title: string } | null
  /** Suggestions the person said are something else. */
  others: string[]
  truthful: boolean
  lookupCode: string
  codeSaved: boolean
  /** How it was sent when no answer came back: it may have arrived. */
  sentAs: Identity | ''
  /** 代办: the consent of the person it is filed for, and their masked phone; empty for oneself. */
  helping: string
  helped: string
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
  asked: [],
  answers: {},
  keptNumbers: [],
  identity: '',
  name: '',
  street: '',
  place: '',
  placeDetail: '',
  pin: null,
  joins: null,
  others: [],
  truthful: false,
  lookupCode: '',
  codeSaved: false,
  sentAs: '',
  helping: '',
  helped: '',
}

/** What is kept on the device after sending, until the person says 完成. */
export type KeptReceipt = {
  draftKey: string
  receipt: Receipt | null
  lookupCode: string
  codeSaved: boolean
  /** How many went along. */
  photos: number
  /** 代办: the consent it was filed under. */
  helping?: string
}
export const noReceipt: KeptReceipt = { draftKey: '', receipt: null, lookupCode: '', codeSaved: false, photos: 0 }

export type FilingField =
  | 'type'
  | 'category'
  | 'aboutUnit'
  | 'story'
  | 'title'
  | 'happened'
  | 'answers'
  | 'identity'
  | 'name'
  | 'place'
  | 'placeDetail'
  | 'truthful'
  | 'lookupCode'
  | 'photos'
export type Faults = Partial<Record<FilingField, FieldFault>>

type Fault = FieldFault | null | false | undefined
const optional = (fault: FieldFault | null): Fault => fault !== 'blank' && fault

const present = (faults: Partial<Record<FilingField, Fault>>) =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Faults

const faultsByStep: Record<Step, (draft: FilingDraft) => Faults> = {
  type: ({ type, category }) => present({ type: type === '' && 'blank', category: category === '' && 'blank' }),
  story: ({ story, title, happened, asked, answers }) =>
    present({
      story: textFault(story, limits.story),
      title: textFault(title, limits.title),
      happened: optional(textFault(happened, limits.when)),
      answers: asked.map((one) => answerFault(one, answers[one.text])).find(Boolean),
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
  answers: 'story',
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
