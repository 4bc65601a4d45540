import { type Static, Type } from 'typebox'
import {
  Blankable,
  Code,
  Day,
  Deadline,
  Instant,
  LookupCode,
  NamedCode,
  Nullable,
  OneOf,
  Optionally,
  Page,
  PageQuery,
  Phone,
  RecordId,
  Strict,
  TicketNumber,
  Written,
} from '../common/schema'
import { AttachedPhotos, PhotoRef } from '../photo/schema'
import { Right } from '../rights/schema'
import { limits } from './limits'
import {
  channels,
  commands,
  type Command,
  eventKinds,
  identities,
  outcomes,
  promiseStates,
  refusalCodes,
  rungs,
  states,
  supervisionFindings,
  supervisionGrounds,
  ticketTypes,
  type ActorKind,
} from './states'

/* ---------- filing ---------- */
/** A point the person put on a map, 5 decimals, in the GCJ-02 of Chinese maps. Only 实名 may send one. */
export const Pin = Strict({
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
})
export type Pin = Static<typeof Pin>
export const ExtraAnswer = Strict({ question: Written(limits.extraQuestion), answer: Written(limits.extraAnswer) })
export type ExtraAnswer = Static<typeof ExtraAnswer>
const matter = {
  type: OneOf(ticketTypes),
  category: Code,
  title: Written(limits.title),
  story: Written(limits.story),
  happened: Optionally(limits.when),
  place: Code,
  placeDetail: Optionally(limits.placeDetail),
  aboutUnit: Nullable(Code),
  truthful: Type.Literal(true),
  photos: AttachedPhotos,
  /** A published problem that the person wants theirs to be handled along with; gone by then, it is left out. */
  joins: Type.Optional(Nullable(RecordId)),
  /** To the questions of the category; those left out were optional. */
  answers: Type.Optional(Type.Array(ExtraAnswer, { maxItems: limits.extraAnswers })),
}
/** 实名 and 保密: the phone is the verified one of the signed-in account. */
export const NewComplaint = Strict({
  ...matter,
  identity: OneOf(['named', 'confidential'] as const),
  name: Written(limits.name),
  pin: Type.Optional(Nullable(Pin)),
})
export type NewComplaint = Static<typeof NewComplaint>
/** 匿名: nothing about the person; the device drew the code and showed it before sending. */
export const NewAnonymousComplaint = Strict({ ...matter, lookupCode: LookupCode })
export type NewAnonymousComplaint = Static<typeof NewAnonymousComplaint>

/** Signed by the service at filing: with it anyone can show what was filed and when. Hex, and base64 for the signature. */
export const ReceiptProof = Type.Object({
  salt: Type.String(),
  digest: Type.String(),
  signature: Type.String(),
  keyId: Type.String(),
})
export type ReceiptProof = Static<typeof ReceiptProof>
/** What the desk files for a caller: checked like a citizen's, without photos and map. */
const { photos: _none, ...told } = matter
export const NewCall = Strict({
  ...told,
  identity: OneOf(['named', 'confidential'] as const),
  name: Written(limits.name),
  phone: Phone,
})
export type NewCall = Static<typeof NewCall>
/** No phone and no name: the caller writes the code down. */
export const NewAnonymousCall = Strict({ ...told, lookupCode: LookupCode })
export type NewAnonymousCall = Static<typeof NewAnonymousCall>

export const Receipt = Type.Object({
  number: TicketNumber,
  title: Type.String(),
  filedAt: Instant,
  identity: OneOf(identities),
  acceptBy: Deadline,
  replyBy: Deadline,
  replyDays: Type.Integer(),
  acceptDays: Type.Integer(),
  /** Null for what was filed before receipts were signed. */
  proof: Nullable(ReceiptProof),
})
export type Receipt = Static<typeof Receipt>

export const DeadlinePreview = Type.Object({
  acceptBy: Deadline,
  replyBy: Deadline,
  acceptDays: Type.Integer(),
  replyDays: Type.Integer(),
})
export type DeadlinePreview = Static<typeof DeadlinePreview>

/* ---------- what people read ---------- */
const commandNames = Object.keys(commands) as Command[]
export const Due = Type.Object({
  at: Instant,
  day: Day,
  provisional: Type.Boolean(),
  daysLeft: Type.Integer(),
  overdue: Type.Boolean(),
  level: OneOf(['calm', 'half', 'eighty', 'overdue'] as const),
})
export type Due = Static<typeof Due>

export const turns = ['citizen', 'desk', 'unit', 'supervisor', 'nobody'] as const
export const PromiseView = Type.Object({
  id: Type.String(),
  text: Type.String(),
  due: Due,
  state: OneOf(promiseStates),
  /** Until when the person may say that it was not kept. */
  disputeBy: Type.Optional(Due),
  /** What the unit said and showed when it had kept it. */
  kept: Type.Optional(Type.Object({ at: Instant, text: Type.String(), photos: Type.Array(PhotoRef) })),
})
export const RatingView = Type.Object({
  serviceNumber: Type.Integer(),
  satisfaction: Type.Integer(),
  responded: Type.Boolean(),
  solved: Type.Boolean(),
  reasons: Type.Array(Type.String()),
  text: Type.String(),
  at: Instant,
  /** `phone`: said to a dispatcher on the telephone, shown apart; `operator` is their staff number. */
  channel: OneOf(['app', 'phone'] as const),
  operator: Nullable(Type.String()),
  /** Until when the person may put right what was entered for them. */
  correctBy: Nullable(Due),
  corrected: Type.Boolean(),
})
export const ReplyView = Type.Object({
  n: Type.Integer(),
  at: Instant,
  outcome: OneOf(outcomes),
  text: Type.String(),
  unitName: Type.String(),
  photos: Type.Array(PhotoRef),
  rateBy: Due,
  rating: Nullable(RatingView),
})
export type ReplyView = Static<typeof ReplyView>

const actors = [
  'citizen',
  'dispatcher',
  'handler',
  'head',
  'supervisor',
  'clock',
] as const satisfies readonly ActorKind[]
/**
 * One line of a ticket's history; `text` is what was written, `photos` came with it, `day` a date the line is about.
 * The photos of the filing stand in the view itself, not in its line.
 */
export const TimelineEntry = Type.Object({
  seq: Type.Integer(),
  at: Instant,
  kind: OneOf(eventKinds),
  by: OneOf(actors),
  /** 代办: somebody did it for the person. */
  proxy: Type.Boolean(),
  unitName: Nullable(Type.String()),
  staffNo: Nullable(Type.String()),
  text: Nullable(Type.String()),
  photos: Type.Array(PhotoRef),
  day: Nullable(Day),
  outcome: Nullable(OneOf(outcomes)),
  granted: Nullable(Type.Boolean()),
  rung: Nullable(OneOf(rungs)),
  code: Nullable(Type.String()),
})
export type TimelineEntry = Static<typeof TimelineEntry>

const summary = {
  number: TicketNumber,
  type: OneOf(ticketTypes),
  identity: OneOf(identities),
  state: OneOf(states),
  title: Type.String(),
  categoryName: Type.String(),
  placeName: Type.String(),
  unitName: Nullable(Type.String()),
  filedAt: Instant,
  due: Nullable(Due),
  turn: OneOf(turns),
  urgent: Type.Boolean(),
  supervised: Type.Boolean(),
}
/** A row in 我的事项. `due` is the date that matters now: acceptance, reply, an answer or a rating. */
export const CaseItem = Type.Object(summary)
export type CaseItem = Static<typeof CaseItem>
export const caseFilters = ['open', 'ended'] as const
export const CaseQuery = Strict({
  ...PageQuery,
  filter: Type.Optional(OneOf(caseFilters)),
  q: Type.Optional(Optionally(limits.search)),
})
export type CaseQuery = Static<typeof CaseQuery>
export const CaseCounts = Type.Object({ open: Type.Integer(), ended: Type.Integer(), turn: Type.Integer() })
export type CaseCounts = Static<typeof CaseCounts>

/** Why a ticket comes before others. */
export const priorityReasons = ['urgent', 'supervised', 'returned', 'promiseBroken', 'overdue'] as const
export type PriorityReason = (typeof priorityReasons)[number]
const ofDesk = {
  /** 2: marked 紧急; 1: for another reason; 0: the usual. */
  priority: Type.Integer({ minimum: 0, maximum: 2 }),
  reasons: Type.Array(OneOf(priorityReasons)),
}
/** A row of a queue; a decision about several names the version of each. `opinionBy`: until when the missing opinions are due. */
export const DeskItem = Type.Object({
  ...summary,
  ...ofDesk,
  version: Type.Integer(),
  handlerNo: Nullable(Type.String()),
  opinionBy: Nullable(Due),
  reportBy: Nullable(Due),
})
export type DeskItem = Static<typeof DeskItem>

const matterView = {
  ...summary,
  channel: OneOf(channels),
  category: NamedCode,
  place: NamedCode,
  placeDetail: Type.String(),
  story: Type.String(),
  happened: Type.String(),
  /** To the questions of the category, in their words at the time of filing. */
  answers: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
  photos: Type.Array(PhotoRef),
  unit: Nullable(NamedCode),
  coUnits: Type.Array(NamedCode),
  version: Type.Integer(),
  acceptBy: Nullable(Due),
  replyBy: Nullable(Due),
  replyDays: Nullable(Type.Integer()),
  acceptedAt: Nullable(Instant),
  ask: Nullable(Type.Object({ question: Type.String(), answerBy: Due })),
  reply: Nullable(ReplyView),
  promises: Type.Array(PromiseView),
  refusal: Nullable(Type.Object({ code: OneOf(refusalCodes), reason: Type.String(), route: Type.String() })),
  timeline: Type.Array(TimelineEntry),
  allowed: Type.Array(OneOf(commandNames)),
  returns: Type.Integer(),
  reviewBy: Nullable(Due),
  rateUntil: Nullable(Due),
}
/** What the complainant sees of the ticket, signed in or by 查询码. */
export const CaseView = Type.Object({ ...matterView, disclosures: Type.Integer(), rights: Type.Array(Right) })
export type CaseView = Static<typeof CaseView>

/** What a co-unit has to say to the lead unit in this round; `given` is null while it owes it. */
export const OpinionView = Type.Object({
  unit: NamedCode,
  due: Nullable(Due),
  given: Nullable(
    Type.Object({
      at: Instant,
      staffNo: Nullable(Type.String()),
      text: Type.String(),
      photos: Type.Array(PhotoRef),
    }),
  ),
})
export type OpinionView = Static<typeof OpinionView>
/** One 督办 from its opening to the closing opinion; `by` is the clock where the rules opened it. */
export const SupervisionView = Type.Object({
  openedAt: Instant,
  by: OneOf(['supervisor', 'clock'] as const),
  ground: Nullable(OneOf(supervisionGrounds)),
  reason: Type.String(),
  reportBy: Nullable(Due),
  report: Nullable(
    Type.Object({
      at: Instant,
      staffNo: Nullable(Type.String()),
      text: Type.String(),
      photos: Type.Array(PhotoRef),
    }),
  ),
  closed: Nullable(Type.Object({ at: Instant, finding: Nullable(OneOf(supervisionFindings)), opinion: Type.String() })),
})
export type SupervisionView = Static<typeof SupervisionView>

/** What a desk sees: never who the complainant is. */
export const TicketView = Type.Object({
  ...matterView,
  ...ofDesk,
  /** 承办人; `gone` when the number no longer handles for the unit. */
  handler: Nullable(Type.Object({ staffNo: Type.String(), gone: Type.Boolean() })),
  opinions: Type.Array(OpinionView),
  /** Oldest first; the last one may still be open. */
  supervisions: Type.Array(SupervisionView),
  aboutUnit: Nullable(NamedCode),
  pin: Nullable(Pin),
  suggestedUnit: Nullable(NamedCode),
  note: Type.String(),
  draft: Nullable(
    Type.Object({
      outcome: OneOf(outcomes),
      text: Type.String(),
      photos: Type.Array(PhotoRef),
      signers: Type.Array(OneOf(['head', 'supervisor'] as const)),
      promises: Type.Array(Type.Object({ text: Type.String(), day: Day })),
    }),
  ),
  extension: Nullable(Type.Object({ days: Type.Integer(), state: OneOf(['asked', 'granted', 'refused'] as const) })),
  terminationAsked: Type.Boolean(),
  objection: Nullable(Type.Object({ unit: NamedCode, reason: Type.String(), decideBy: Due })),
  asks: Type.Integer(),
  revealable: Type.Boolean(),
  detached: Type.Boolean(),
})
export type TicketView = Static<typeof TicketView>

/* ---------- the citizen's commands ---------- */
export const CaseText = Strict({ text: Written(limits.text), photos: AttachedPhotos })
export const Nothing = Strict({})
export const Withdrawal = Strict({ reason: Optionally(limits.reason) })
const rating = {
  responded: Type.Boolean(),
  solved: Type.Boolean(),
  satisfaction: Type.Integer({ minimum: 1, maximum: 5 }),
  reasons: Type.Array(Type.String({ pattern: '^\\d{3}$' }), { maxItems: limits.ratingReasons, uniqueItems: true }),
  text: Optionally(limits.ratingText),
}
export const NewRating = Strict(rating)
export type NewRating = Static<typeof NewRating>
/** 退回重办, with the 回访 answers for the reply that is sent back, so that nothing is asked twice. */
export const SendBack = Strict({
  reason: Written(limits.reason),
  rating: Nullable(Strict({ ...rating, text: Blankable(limits.ratingText) })),
})
export const WithReason = Strict({ reason: Written(limits.reason) })

/* ---------- the desks' commands ---------- */
const dispatching = {
  unit: Code,
  coUnits: Type.Array(Code, { maxItems: limits.coUnits, uniqueItems: true }),
  note: Optionally(limits.note),
}
export const Dispatch = Strict(dispatching)
export const Answer = Strict({
  outcome: OneOf(['solved', 'explained'] as const),
  text: Written(limits.reply),
  photos: AttachedPhotos,
})
/** 受理, alone or with what follows at once: 派单 or 即时答复. */
export const Acceptance = Strict({ dispatch: Type.Optional(Dispatch), answer: Type.Optional(Answer) })
export const Refusal = Strict({
  code: OneOf(refusalCodes),
  reason: Written(limits.reason),
  route: Optionally(limits.reason),
})
export const Transfer = Strict({ line: OneOf(['110', '119', '120', '122'] as const), reason: Written(limits.reason) })
export const ObjectionDecision = Strict({
  decision: OneOf(['other', 'same', 'refuse'] as const),
  unit: Type.Optional(Code),
  reason: Written(limits.reason),
  code: Type.Optional(OneOf(refusalCodes)),
  route: Type.Optional(Optionally(limits.reason)),
})
export const Urgency = Strict({ urgent: Type.Boolean(), reason: Written(limits.reason) })
const promised = Strict({ text: Written(limits.promiseText), day: Day })
export const Progress = Strict({
  text: Written(limits.text),
  promise: Type.Optional(promised),
  photos: AttachedPhotos,
})
export const Question = Strict({ question: Written(limits.reason) })
export const Reply = Strict({
  outcome: OneOf(outcomes),
  text: Written(limits.reply),
  promises: Type.Array(promised, { maxItems: limits.promises }),
  photos: AttachedPhotos,
})
export const ExtensionRequest = Strict({
  days: Type.Integer({ minimum: 1, maximum: limits.extensionDays }),
  reason: Written(limits.reason),
})
export const Decision = Strict({ grant: Type.Boolean(), reason: Written(limits.reason) })
export const ReviewDecision = Strict({ decision: OneOf(['uphold', 'reopen'] as const), reason: Written(limits.reason) })
export const Opinion = Strict({ opinion: Written(limits.reason), finding: OneOf(supervisionFindings) })
const promiseId = Type.String({ maxLength: 40 })
export const KeptPromise = Strict({ promise: promiseId, text: Written(limits.text), photos: AttachedPhotos })
export const ConfirmedPromise = Strict({ promise: promiseId })
export const DisputedPromise = Strict({ promise: promiseId, text: Written(limits.text), photos: AttachedPhotos })
export const CoUnits = Strict({
  units: Type.Array(Code, { minItems: 1, maxItems: limits.coUnits, uniqueItems: true }),
  note: Optionally(limits.note),
})
export const Assignment = Strict({
  handler: Type.String({ minLength: 1, maxLength: 20 }),
  reason: Optionally(limits.note),
})
export const Supervision = Strict({ ground: OneOf(supervisionGrounds), reason: Written(limits.reason) })
export const SupervisionReport = Strict({ text: Written(limits.text), photos: AttachedPhotos })
export const NoteText = Strict({ text: Written(limits.text) })
/** What everybody may read of a problem: written anew by the desk, without who told it. */
export const Publication = Strict({ title: Written(limits.title), text: Written(limits.text) })
export const Merging = Strict({ into: TicketNumber, reason: Written(limits.reason) })
/** 电话回访: not reached, or what the person said; `redo` when they want it done again. */
export const CallBack = Strict({
  reached: Type.Boolean(),
  note: Optionally(limits.note),
  rating: Type.Optional(Nullable(Strict({ ...rating, text: Blankable(limits.ratingText) }))),
  redo: Type.Optional(Nullable(Written(limits.reason))),
})
/** The person's own words instead of what was entered for them. */
export const RatingCorrection = Strict({
  rating: Strict({ ...rating, text: Blankable(limits.ratingText) }),
  redo: Type.Optional(Nullable(Written(limits.reason))),
})

/** Input of each command a person can give. */
export const commandInputs = {
  accept: Acceptance,
  refuse: Refusal,
  transfer: Transfer,
  dispatch: Dispatch,
  answer: Answer,
  decideObjection: ObjectionDecision,
  setUrgent: Urgency,
  pursue: WithReason,
  sign: Nothing,
  object: WithReason,
  progress: Progress,
  ask: Question,
  reply: Reply,
  requestExtension: ExtensionRequest,
  requestTermination: WithReason,
  keepPromise: KeptPromise,
  message: CaseText,
  signReply: Nothing,
  sendBackReply: WithReason,
  decideExtension: Decision,
  decideTermination: Decision,
  decideReview: ReviewDecision,
  giveOpinion: CaseText,
  inviteCoUnits: CoUnits,
  assign: Assignment,
  reportSupervision: SupervisionReport,
  note: NoteText,
  publish: Publication,
  unpublish: WithReason,
  merge: Merging,
  unmerge: WithReason,
  callBack: CallBack,
  confirmPromise: ConfirmedPromise,
  disputePromise: DisputedPromise,
  correctRating: RatingCorrection,
  openSupervision: Supervision,
  closeSupervision: Opinion,
  supplement: CaseText,
  urge: Nothing,
  withdraw: Withdrawal,
  rate: NewRating,
  sendBack: SendBack,
  requestReview: WithReason,
} as const
export type CommandInputs = { [K in keyof typeof commandInputs]: Static<(typeof commandInputs)[K]> }
export type PersonCommand = keyof CommandInputs

/* ---------- queues ---------- */
export const queues = [
  'pending',
  'accepted',
  'objected',
  'callBacks',
  'toSign',
  'handling',
  'awaiting',
  'replied',
  'signatures',
  'extensions',
  'terminations',
  'reviews',
  'mine',
  'opinions',
  'toReport',
  'toClose',
  'priority',
  'dueToday',
  'overdue',
  'promises',
  'supervised',
  'inHand',
  'dueNext',
  'eighty',
  'promiseBroken',
  'all',
] as const
export type Queue = (typeof queues)[number]
export const TicketQuery = Strict({
  ...PageQuery,
  queue: OneOf(queues),
  type: Type.Optional(OneOf(ticketTypes)),
  q: Type.Optional(Optionally(limits.search)),
  /** Lead unit; for opinions the unit that owes one. Handlers and heads: their own only. */
  unit: Type.Optional(Code),
  /** Staff number of the 承办人. */
  handler: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
})
export type TicketQuery = Static<typeof TicketQuery>
export const QueueCounts = Type.Object({
  queues: Type.Array(Type.Object({ queue: OneOf(queues), count: Type.Integer() })),
  reveals: Type.Integer(),
})
export type QueueCounts = Static<typeof QueueCounts>

/* ---------- reveals ---------- */
export const NewReveal = Strict({
  field: OneOf(['name', 'phone'] as const),
  reasonCode: OneOf(['verify', 'visit', 'callback', 'safety'] as const),
  reason: Written(limits.revealReason),
})
export type NewReveal = Static<typeof NewReveal>
export const revealStates = ['asked', 'approved', 'refused', 'opened', 'blocked', 'expired'] as const
export const RevealView = Type.Object({
  id: Type.String(),
  number: TicketNumber,
  field: OneOf(['name', 'phone'] as const),
  reasonCode: Type.String(),
  reason: Type.String(),
  state: OneOf(revealStates),
  staffNo: Type.String(),
  role: Type.String(),
  unitName: Nullable(Type.String()),
  at: Instant,
  value: Nullable(Type.String()),
  expiresAt: Nullable(Instant),
  mine: Type.Boolean(),
})
export type RevealView = Static<typeof RevealView>
export const RevealPage = Page(RevealView)
/** One line of 谁看过我的信息. */
export const Disclosure = Type.Object({
  number: TicketNumber,
  title: Type.String(),
  at: Instant,
  staffNo: Type.String(),
  role: Type.String(),
  unitName: Nullable(Type.String()),
  field: OneOf(['name', 'phone'] as const),
  reasonCode: Type.String(),
  reason: Type.String(),
  state: OneOf(revealStates),
})
export type Disclosure = Static<typeof Disclosure>
export const DisclosurePage = Page(Disclosure)
