import type {
  Channel,
  EmergencyLine,
  EventKind,
  Identity,
  Outcome,
  PromiseState,
  RefusalCode,
  Rung,
  State,
  SupervisionFinding,
  SupervisionGround,
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

/** What a person said of a reply: did anybody answer, is it solved, how satisfied. */
export type RatingGiven = {
  satisfaction: number
  responded: boolean
  solved: boolean
  reasons: string[]
  text: string
}
/** Copied from the lead ticket of a group: said once, told to each. */
type MayBeCopied = { copied?: true }

/** What each event carries; enough for the reducer to rebuild the row without a calendar. */
export type Payloads = {
  filed: {
    type: TicketType
    identity: Identity
    category: string
    aboutUnit: string | null
    acceptBy: Deadline
    channel?: Exclude<Channel, 'app'>
    /** Of the content, as on the receipt: so the chain holds what was filed too. */
    digest?: string
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
  } & MayBeCopied
  objected: { reason: string; decideBy: Deadline } & MayBeCopied
  /** `handler`: the staff number of who takes it on. */
  signed: { handler?: string } & MayBeCopied
  assigned: { handler: string; reason: string }
  coUnitsInvited: { units: string[]; note: string }
  opinionGiven: { unit: string; text: string } & WithPhotos
  noted: { text: string }
  published: { title: string; text: string }
  unpublished: { reason: string }
  /** `moved`: the group goes on under another lead, or by itself; nothing changes for who filed it. */
  merged: { lead: string; moved?: true }
  unmerged: { reason: string; moved?: true }
  progressed: { text: string } & WithPhotos & MayBeCopied
  promised: NewPromise & MayBeCopied
  promiseKept: { id: string; text: string; disputeBy?: Deadline } & WithPhotos & MayBeCopied
  promiseConfirmed: { id: string }
  promiseDisputed: { id: string; text: string; clock: ReplyClock | null } & WithPhotos
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
  replied: ReplyText & { n: number; rateBy: Deadline } & MayBeCopied
  /** `phone`: said on the telephone and entered by `operator`; the person may put it right until `correctBy`. */
  rated: RatingGiven & {
    n: number
    closes: boolean
    reviewBy: Deadline
    phone?: { operator: string; correctBy: Deadline }
  }
  ratingCorrected: RatingGiven & { n: number }
  /** Nobody answered the telephone: no rating is made of it. */
  callTried: { note: string; operator: string }
  returned: { reason: string; clock: ReplyClock }
  closed: { rateUntil: Deadline; reviewBy: Deadline }
  reviewRequested: { reason: string; decideBy: Deadline }
  reviewDecided: { upheld: boolean; reason: string; clock: ReplyClock | null; acceptBy: Deadline | null }
  withdrawn: { reason: string }
  pursued: { reason: string }
  urged: { day: string }
  messaged: { text: string } & WithPhotos
  urgencySet: { urgent: boolean; reason: string }
  supervisionOpened: { reason: string; ground?: SupervisionGround; reportBy?: Deadline }
  supervisionReported: { text: string } & WithPhotos
  supervisionClosed: { opinion: string; finding?: SupervisionFinding }
  escalated: { rung: Rung }
  /** `waiting`: what the state waits for: acceptance, objection, its decision, an answer or a review. */
  deadlinesRecomputed: { waiting: Deadline | null; clock: ReplyClock | null }
}

/** What happens, whoever does it. */
export type Happening = { [K in EventKind]: { kind: K; payload: Payloads[K] } }[EventKind]
/** What a command wants to happen; the service adds sequence, time and author. `by`: not its giver does it but the clock. */
export type NewEvent = { [K in EventKind]: { kind: K; payload: Payloads[K]; by?: 'clock' } }[EventKind]
export type TicketEvent = Happening & {
  seq: number
  at: string
  by: ActorKind
  unit: string | null
}

export type TicketPromise = NewPromise & { state: PromiseState; disputeBy?: Deadline }

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
  supervision: {
    openedAt: string
    ground: SupervisionGround | null
    reportBy: Deadline | null
    reported: boolean
  } | null
  urgent: boolean
  lastUrged: string | null
  endedAt: string | null
  reviewBy: Deadline | null
  rateUntil: Deadline | null
  reviewUsed: boolean
  review: { from: State; decideBy: Deadline } | null
  withdrawnFrom: State | null
  detached: boolean
  channel: Channel
  /** Staff number of the 承办人: who signed for it, or whom the unit head gave it to. */
  handler: string | null
  /** Co-units' opinions of this round. */
  opinions: { unit: string; at: string }[]
  coInvitedAt: string | null
  /** Number of the ticket whose plan and replies it shares. */
  group: string | null
  published: boolean
  phoneRating: { n: number; correctBy: Deadline } | null
}
