import type {
  EmergencyLine,
  EventKind,
  Identity,
  Outcome,
  RefusalCode,
  Rung,
  State,
  TicketType,
  ActorKind,
} from './states'

/** 24:00 Asia/Shanghai of `day`, as an instant; provisional while the year's holiday plan is unpublished. */
export type Deadline = { at: string; day: string; provisional: boolean }

/** A running reply clock: working days it was given, working days it stood still, and its marks at 50 % and 80 %. */
export type ReplyClock = { startedAt: string; days: number; stood: number; due: Deadline; half: string; eighty: string }
export type NewPromise = { id: string; text: string; due: Deadline }
export type Signer = 'head' | 'supervisor'
/** Ids of the photos that came with it; events from before there were photos have none. */
type WithPhotos = { photos?: string[] }
export type ReplyText = { outcome: Outcome; text: string; promises: NewPromise[] } & WithPhotos

/** What each event carries; enough for the reducer to rebuild the row without a calendar. */
export type Payloads = {
  filed: {
    type: TicketType
    identity: Identity
    category: string
    aboutUnit: string | null
    acceptBy: Deadline
  } & WithPhotos
  accepted: { clock: ReplyClock }
  refused: { code: RefusalCode; reason: string; route: string; reviewBy: Deadline }
  transferred: { line: EmergencyLine; reason: string }
  dispatched: {
    unit: string
    coUnits: string[]
    note: string
    objectBy: Deadline
    unsignedAt: string
    objection: 'other' | 'same' | null
  }
  objected: { reason: string; decideBy: Deadline }
  signed: Record<never, never>
  progressed: { text: string } & WithPhotos
  promised: NewPromise
  promiseKept: { id: string; text: string }
  promiseBroken: { id: string; clock: ReplyClock | null }
  asked: { question: string; answerBy: Deadline }
  supplemented: { text: string; clock: ReplyClock | null } & WithPhotos
  unanswered: { clock: ReplyClock }
  extensionAsked: { days: number; reason: string }
  extensionDecided: { granted: boolean; reason: string; clock: ReplyClock | null }
  terminationAsked: { reason: string }
  terminationDecided: { granted: boolean; reason: string; reviewBy: Deadline }
  replyDrafted: ReplyText & { signers: Signer[] }
  replySigned: { signer: Signer }
  replySentBack: { signer: Signer; reason: string }
  replied: ReplyText & { n: number; rateBy: Deadline }
  rated: {
    n: number
    satisfaction: number
    responded: boolean
    solved: boolean
    closes: boolean
    reviewBy: Deadline
    reasons: string[]
    text: string
  }
  returned: { reason: string; clock: ReplyClock }
  closed: { rateUntil: Deadline; reviewBy: Deadline }
  reviewRequested: { reason: string; decideBy: Deadline }
  reviewDecided: { upheld: boolean; reason: string; clock: ReplyClock | null; acceptBy: Deadline | null }
  withdrawn: { reason: string }
  pursued: { reason: string }
  urged: { day: string }
  messaged: { text: string } & WithPhotos
  urgencySet: { urgent: boolean; reason: string }
  supervisionOpened: { reason: string }
  supervisionClosed: { opinion: string }
  escalated: { rung: Rung }
  /** `waiting`: what the state waits for: acceptance, objection, its decision, an answer or a review. */
  deadlinesRecomputed: { waiting: Deadline | null; clock: ReplyClock | null }
}

/** What a command wants to happen; the service adds sequence, time and author. */
export type NewEvent = { [K in EventKind]: { kind: K; payload: Payloads[K] } }[EventKind]
export type TicketEvent = NewEvent & { seq: number; at: string; by: ActorKind; unit: string | null }

export type TicketPromise = NewPromise & { state: 'open' | 'kept' | 'broken' }

/** The row that replaying a ticket's events gives. Due and overdue are read off it with a clock, never stored. */
export type TicketStatus = {
  version: number
  state: State
  /** When the state began. */
  since: string
  type: TicketType
  identity: Identity
  category: string
  aboutUnit: string | null
  filedAt: string
  acceptBy: Deadline | null
  acceptedAt: string | null
  clock: ReplyClock | null
  pausedAt: string | null
  escalated: Rung[]
  unit: string | null
  coUnits: string[]
  objectBy: Deadline | null
  unsignedAt: string | null
  objected: string[]
  objection: { unit: string; decideBy: Deadline } | null
  signedAt: string | null
  asks: number
  ask: { question: string; answerBy: Deadline } | null
  unanswered: boolean
  extension: { days: number; state: 'asked' | 'granted' | 'refused' } | null
  terminationAsked: boolean
  draft: (ReplyText & { signers: Signer[] }) | null
  replies: number
  reply: { n: number; at: string; outcome: Outcome; rateBy: Deadline } | null
  rated: number[]
  returns: number
  promises: TicketPromise[]
  supervision: { openedAt: string } | null
  urgent: boolean
  lastUrged: string | null
  endedAt: string | null
  reviewBy: Deadline | null
  rateUntil: Deadline | null
  reviewUsed: boolean
  review: { from: State; decideBy: Deadline } | null
  withdrawnFrom: State | null
  detached: boolean
}
