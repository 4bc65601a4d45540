/**
 * The state table of a 诉求工单: one table for service and app (国办发〔2020〕53号, 北京市接诉即办工作条例, district rules).
 * A command not listed for a state and a role is refused.
 */
export const states = [
  'pending',
  'accepted',
  'dispatched',
  'objected',
  'handling',
  'awaiting',
  'replied',
  'closed',
  'refused',
  'transferred',
  'terminated',
  'withdrawn',
  'reviewing',
] as const
export type State = (typeof states)[number]

export const ticketTypes = ['consult', 'complain', 'report', 'help', 'suggest', 'praise'] as const
export type TicketType = (typeof ticketTypes)[number]

export const identities = ['named', 'confidential', 'anonymous'] as const
export type Identity = (typeof identities)[number]

export const refusalCodes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const
export type RefusalCode = (typeof refusalCodes)[number]

export const outcomes = ['solved', 'partly', 'unsolved', 'explained', 'unreasonable'] as const
export type Outcome = (typeof outcomes)[number]

/** Outcomes the unit head signs before the citizen reads them. */
export const signedOutcomes: readonly Outcome[] = ['unsolved', 'unreasonable']

export const rungs = [
  'accept-overdue',
  'unsigned',
  'half',
  'eighty',
  'overdue',
  'review-overdue',
  'unit-gone',
  'opinion-overdue',
  'report-overdue',
] as const
export type Rung = (typeof rungs)[number]

/** Why a ticket is put under 督办: the unit refuses, is late, must by law solve it and has not, it comes back, or many share it. */
export const supervisionGrounds = ['refuses', 'overdue', 'unlawful', 'repeated', 'collective'] as const
export type SupervisionGround = (typeof supervisionGrounds)[number]
/** What the closing opinion finds: mended, nothing to mend, or mended with the unit blamed for it. */
export const supervisionFindings = ['mended', 'unfounded', 'blamed'] as const
export type SupervisionFinding = (typeof supervisionFindings)[number]

/** How a ticket came: by the person, by the desk for a caller, or by somebody the person has asked (代办). */
export const channels = ['app', 'phone', 'proxy'] as const
export type Channel = (typeof channels)[number]

/** A promise is kept by the unit's word; the person may confirm or dispute it. */
export const promiseStates = ['open', 'kept', 'broken', 'confirmed', 'disputed'] as const
export type PromiseState = (typeof promiseStates)[number]

export const emergencyLines = ['110', '119', '120', '122'] as const
export type EmergencyLine = (typeof emergencyLines)[number]

export type ActorKind = 'citizen' | 'dispatcher' | 'handler' | 'head' | 'supervisor' | 'clock'

/** States in which nobody has anything left to do unless a citizen asks for 复核. */
export const endStates: readonly State[] = ['closed', 'refused', 'transferred', 'terminated', 'withdrawn']
const open: readonly State[] = ['pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied']
const anywhere: readonly State[] = states
const afterAcceptance: readonly State[] = ['accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied']

type Rule = { readonly by: readonly ActorKind[]; readonly from: readonly State[] }

export const commands = {
  accept: { by: ['dispatcher'], from: ['pending'] },
  refuse: { by: ['dispatcher'], from: ['pending'] },
  transfer: { by: ['dispatcher'], from: ['pending'] },
  dispatch: { by: ['dispatcher'], from: ['accepted'] },
  answer: { by: ['dispatcher'], from: ['accepted'] },
  decideObjection: { by: ['dispatcher'], from: ['objected'] },
  setUrgent: { by: ['dispatcher', 'supervisor'], from: open },
  pursue: { by: ['dispatcher'], from: ['withdrawn'] },
  sign: { by: ['handler'], from: ['dispatched'] },
  object: { by: ['handler'], from: ['dispatched'] },
  progress: { by: ['handler'], from: ['handling'] },
  ask: { by: ['handler'], from: ['handling'] },
  reply: { by: ['handler'], from: ['handling'] },
  requestExtension: { by: ['handler'], from: ['handling'] },
  requestTermination: { by: ['handler'], from: ['handling'] },
  keepPromise: { by: ['handler'], from: ['handling', 'awaiting', 'replied', 'closed'] },
  message: { by: ['citizen', 'handler'], from: ['dispatched', 'objected', 'handling', 'awaiting', 'replied'] },
  giveOpinion: { by: ['handler'], from: ['dispatched', 'objected', 'handling', 'awaiting'] },
  inviteCoUnits: { by: ['handler', 'dispatcher', 'supervisor'], from: ['dispatched', 'handling', 'awaiting'] },
  assign: { by: ['head'], from: ['dispatched', 'objected', 'handling', 'awaiting'] },
  reportSupervision: { by: ['handler', 'head'], from: afterAcceptance },
  note: { by: ['dispatcher', 'handler', 'head', 'supervisor'], from: anywhere },
  publish: { by: ['dispatcher'], from: afterAcceptance },
  unpublish: { by: ['dispatcher', 'supervisor'], from: anywhere },
  merge: { by: ['dispatcher'], from: ['accepted', 'dispatched', 'handling'] },
  unmerge: { by: ['dispatcher'], from: ['dispatched', 'objected', 'handling', 'awaiting', 'replied'] },
  callBack: { by: ['dispatcher'], from: ['replied', 'closed'] },
  signReply: { by: ['head', 'supervisor'], from: ['handling'] },
  sendBackReply: { by: ['head', 'supervisor'], from: ['handling'] },
  decideExtension: { by: ['supervisor'], from: ['dispatched', 'objected', 'handling', 'awaiting'] },
  decideTermination: { by: ['supervisor'], from: ['handling'] },
  decideReview: { by: ['supervisor'], from: ['reviewing'] },
  openSupervision: { by: ['supervisor'], from: afterAcceptance },
  closeSupervision: { by: ['supervisor'], from: [...open, ...endStates, 'reviewing'] },
  supplement: { by: ['citizen'], from: ['pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting'] },
  urge: { by: ['citizen'], from: ['pending', 'accepted', 'dispatched', 'objected', 'handling'] },
  withdraw: { by: ['citizen'], from: open },
  rate: { by: ['citizen'], from: ['replied', 'closed'] },
  sendBack: { by: ['citizen'], from: ['replied'] },
  confirmPromise: { by: ['citizen'], from: ['handling', 'awaiting', 'replied', 'closed'] },
  disputePromise: { by: ['citizen'], from: ['handling', 'awaiting', 'replied', 'closed'] },
  correctRating: { by: ['citizen'], from: ['handling', 'replied', 'closed'] },
  requestReview: { by: ['citizen'], from: ['refused', 'terminated', 'closed'] },
  escalate: { by: ['clock'], from: [...open, 'reviewing'] },
  settleObjection: { by: ['clock'], from: ['objected'] },
  lapseExtension: { by: ['clock'], from: ['dispatched', 'objected', 'handling', 'awaiting'] },
  lapseQuestion: { by: ['clock'], from: ['awaiting'] },
  closeUnrated: { by: ['clock'], from: ['replied'] },
  breakPromise: { by: ['clock'], from: ['handling', 'awaiting', 'replied', 'closed'] },
  recomputeDeadlines: { by: ['clock'], from: [...open, 'reviewing'] },
} as const satisfies Record<string, Rule>
export type Command = keyof typeof commands

/** Whether the table lets this role give this command in this state; further rules look at the row itself. */
export const permits = (command: Command, by: ActorKind, state: State): boolean => {
  const rule: Rule = commands[command]
  return rule.by.includes(by) && rule.from.includes(state)
}

const to = <const F extends readonly State[], const T extends readonly State[]>(from: F, target: T) => ({
  from,
  to: target,
})
const stays = <const F extends readonly State[]>(from: F) => ({ from, to: 'same' as const })

/** Where each event may happen and where it leads. An event outside this table is refused by the reducer. */
export const moves = {
  filed: to([], ['pending']),
  accepted: to(['pending'], ['accepted']),
  refused: to(['pending', 'objected'], ['refused']),
  transferred: to(['pending'], ['transferred']),
  dispatched: to(['accepted', 'objected'], ['dispatched']),
  objected: to(['dispatched'], ['objected']),
  signed: to(['dispatched'], ['handling']),
  progressed: stays(['handling']),
  promised: stays(['handling', 'replied']),
  promiseKept: stays(['handling', 'awaiting', 'replied', 'closed']),
  promiseBroken: to(['handling', 'awaiting', 'replied', 'closed'], ['handling', 'awaiting']),
  promiseConfirmed: stays(['handling', 'awaiting', 'replied', 'closed']),
  promiseDisputed: to(['handling', 'awaiting', 'replied', 'closed'], ['handling', 'awaiting']),
  opinionGiven: stays(['dispatched', 'objected', 'handling', 'awaiting']),
  coUnitsInvited: stays(['dispatched', 'handling', 'awaiting']),
  assigned: stays(['dispatched', 'objected', 'handling', 'awaiting']),
  noted: stays(states),
  published: stays(afterAcceptance),
  unpublished: stays(states),
  merged: stays(['dispatched', 'objected', 'handling', 'awaiting']),
  unmerged: stays(['dispatched', 'objected', 'handling', 'awaiting', 'replied']),
  callTried: stays(['replied', 'closed']),
  ratingCorrected: stays(['handling', 'replied', 'closed']),
  supervisionReported: stays(afterAcceptance),
  asked: to(['handling'], ['awaiting']),
  supplemented: to(
    ['pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting'],
    ['pending', 'accepted', 'dispatched', 'objected', 'handling'],
  ),
  unanswered: to(['awaiting'], ['handling']),
  extensionAsked: stays(['handling']),
  extensionDecided: stays(['dispatched', 'objected', 'handling', 'awaiting']),
  terminationAsked: stays(['handling']),
  terminationDecided: to(['handling'], ['handling', 'terminated']),
  replyDrafted: stays(['handling']),
  replySigned: stays(['handling']),
  replySentBack: stays(['handling']),
  replied: to(['handling', 'accepted'], ['replied']),
  rated: to(['replied', 'closed'], ['replied', 'closed']),
  returned: to(['replied', 'closed'], ['handling', 'accepted']),
  closed: to(['replied'], ['closed']),
  reviewRequested: to(['refused', 'terminated', 'closed'], ['reviewing']),
  reviewDecided: to(['reviewing'], ['refused', 'terminated', 'closed', 'pending', 'handling', 'accepted']),
  withdrawn: to([...open], ['withdrawn']),
  pursued: to(['withdrawn'], [...open]),
  urged: stays(['pending', 'accepted', 'dispatched', 'objected', 'handling']),
  messaged: stays(['dispatched', 'objected', 'handling', 'awaiting', 'replied']),
  urgencySet: stays([...open]),
  supervisionOpened: stays([...open]),
  supervisionClosed: stays([...open, ...endStates, 'reviewing']),
  escalated: stays([...open, 'reviewing']),
  deadlinesRecomputed: stays([...open, 'reviewing']),
} as const satisfies Record<string, { from: readonly State[]; to: readonly State[] | 'same' }>
export type EventKind = keyof typeof moves
export const eventKinds = Object.keys(moves) as EventKind[]

/** The six steps a citizen sees, and which one a state belongs to. */
export const stepOf: Record<State, 0 | 1 | 2 | 3 | 4 | 5> = {
  pending: 0,
  refused: 0,
  transferred: 0,
  accepted: 1,
  dispatched: 2,
  objected: 2,
  handling: 3,
  awaiting: 3,
  terminated: 3,
  withdrawn: 0,
  reviewing: 4,
  replied: 4,
  closed: 5,
}

/** Commands that only add something; they carry an Idempotency-Key, all other desk commands an If-Match. */
export const appending = ['progress', 'message', 'note'] as const
export const citizenCommands = [
  'supplement',
  'message',
  'urge',
  'withdraw',
  'rate',
  'sendBack',
  'requestReview',
  'confirmPromise',
  'disputePromise',
  'correctRating',
] as const
export type CitizenCommand = (typeof citizenCommands)[number]
export const deskCommands = [
  'accept',
  'refuse',
  'transfer',
  'dispatch',
  'answer',
  'decideObjection',
  'setUrgent',
  'pursue',
  'sign',
  'object',
  'progress',
  'ask',
  'reply',
  'requestExtension',
  'requestTermination',
  'keepPromise',
  'message',
  'giveOpinion',
  'inviteCoUnits',
  'assign',
  'reportSupervision',
  'note',
  'publish',
  'unpublish',
  'merge',
  'unmerge',
  'callBack',
  'signReply',
  'sendBackReply',
  'decideExtension',
  'decideTermination',
  'decideReview',
  'openSupervision',
  'closeSupervision',
] as const
export type DeskCommand = (typeof deskCommands)[number]

/** Last part of a command's path, under `/complaints/{number}`, `/anonymous/complaint` or `/desk/tickets/{number}`. */
export const pathOf = (command: CitizenCommand | DeskCommand) =>
  command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
