import type { TicketView } from '@contract/complaint/schema'
import { limits } from '@contract/complaint/limits'
import {
  appending,
  type DeskCommand,
  type Outcome,
  type RefusalCode,
  refusalCodes,
  signedOutcomes,
} from '@contract/complaint/states'
import { sentBackReply } from './sent-back'

/** Given from a place of their own beside the bar. */
export const elsewhere = ['note', 'publish', 'unpublish', 'merge', 'unmerge', 'callBack'] as const
type Elsewhere = (typeof elsewhere)[number]

/** What a person at the desk can start. 受理 is one command of the service and three things to do at the desk. */
export type Action = 'acceptDispatch' | 'acceptAnswer' | 'acceptOnly' | Exclude<DeskCommand, 'accept' | Elsewhere>
export type Form =
  | 'none'
  | 'confirm'
  | 'dispatch'
  | 'answer'
  | 'refusal'
  | 'transfer'
  | 'objection'
  | 'urgency'
  | 'reason'
  | 'supervision'
  | 'progress'
  | 'question'
  | 'reply'
  | 'extension'
  | 'decision'
  | 'review'
  | 'opinion'
  | 'promise'
  | 'message'
  | 'coOpinion'
  | 'report'
  | 'coUnits'
  | 'assign'

type Rule = {
  command: DeskCommand
  form: Form
  /** Stands open beside the ticket on a wide screen, since it is what the person came for. */
  opens?: boolean
  danger?: boolean
  /** Goes along with the work but does not move the ticket on: never the primary button. */
  aside?: boolean
}

/** In the order of the bar: what moves the ticket on comes first. */
const rules: Record<Action, Rule> = {
  acceptDispatch: { command: 'accept', form: 'dispatch', opens: true },
  dispatch: { command: 'dispatch', form: 'dispatch', opens: true },
  decideObjection: { command: 'decideObjection', form: 'objection', opens: true },
  sign: { command: 'sign', form: 'none' },
  signReply: { command: 'signReply', form: 'confirm' },
  decideExtension: { command: 'decideExtension', form: 'decision', opens: true },
  decideTermination: { command: 'decideTermination', form: 'decision', opens: true },
  decideReview: { command: 'decideReview', form: 'review', opens: true },
  giveOpinion: { command: 'giveOpinion', form: 'coOpinion', opens: true },
  reply: { command: 'reply', form: 'reply' },
  acceptAnswer: { command: 'accept', form: 'answer' },
  answer: { command: 'answer', form: 'answer' },
  refuse: { command: 'refuse', form: 'refusal' },
  sendBackReply: { command: 'sendBackReply', form: 'reason' },
  progress: { command: 'progress', form: 'progress' },
  reportSupervision: { command: 'reportSupervision', form: 'report' },
  ask: { command: 'ask', form: 'question' },
  object: { command: 'object', form: 'reason' },
  pursue: { command: 'pursue', form: 'reason' },
  keepPromise: { command: 'keepPromise', form: 'promise' },
  message: { command: 'message', form: 'message' },
  requestExtension: { command: 'requestExtension', form: 'extension' },
  requestTermination: { command: 'requestTermination', form: 'reason' },
  openSupervision: { command: 'openSupervision', form: 'supervision', aside: true },
  closeSupervision: { command: 'closeSupervision', form: 'opinion', aside: true },
  inviteCoUnits: { command: 'inviteCoUnits', form: 'coUnits', aside: true },
  assign: { command: 'assign', form: 'assign', aside: true },
  setUrgent: { command: 'setUrgent', form: 'urgency', aside: true },
  acceptOnly: { command: 'accept', form: 'confirm' },
  transfer: { command: 'transfer', form: 'transfer', danger: true },
}
export const actions = Object.keys(rules) as Action[]

export const isAction = (value: string | undefined): value is Action => value !== undefined && value in rules
export const commandOf = (action: Action) => rules[action].command
export const formOf = (action: Action) => rules[action].form
/** Whether photos may go along: wherever a text is written for the citizen, the lead unit or the supervisor. */
export const takesPhotos = (action: Action) =>
  ['answer', 'progress', 'reply', 'message', 'promise', 'coOpinion', 'report'].includes(formOf(action))
export const isAside = (action: Action) => rules[action].aside === true
export const isDanger = (action: Action) => rules[action].danger === true

/** Appending commands may be sent twice without harm under one key; all others name the version they were decided on. */
export const isAppending = (action: Action) => (appending as readonly string[]).includes(commandOf(action))

/** What this person may start now, first things first. */
export function actionsOf(ticket: Pick<TicketView, 'allowed' | 'promises'>): Action[] {
  return actions.filter((action) => {
    if (!ticket.allowed.includes(commandOf(action))) return false
    return action !== 'keepPromise' || ticket.promises.some(({ state }) => state === 'open')
  })
}

/** The form that stands open when a ticket is chosen on a wide screen. */
export const openingAction = (available: readonly Action[]) => available.find((action) => rules[action].opens) ?? null

export type Bar = { shown: Action[]; danger: Action | null; more: Action[] }
/** The bar shows `room` commands, the dangerous one apart, the rest under 更多操作; a message is written beside the messages. */
export function barOf(available: readonly Action[], room: number): Bar {
  const plain = available.filter((action) => !isDanger(action) && action !== 'message')
  return { shown: plain.slice(0, room), danger: available.find(isDanger) ?? null, more: plain.slice(room) }
}

export type PromiseDraft = { text: string; day: string }
/** Everything a form may hold; each form uses its part. */
export type Values = {
  unit: string
  coUnits: string[]
  note: string
  outcome: Outcome | ''
  text: string
  code: RefusalCode | ''
  reason: string
  route: string
  line: string
  decision: string
  days: string
  question: string
  opinion: string
  ground: string
  finding: string
  promise: string
  handler: string
  promises: PromiseDraft[]
}

const blank: Values = {
  unit: '',
  coUnits: [],
  note: '',
  outcome: '',
  text: '',
  code: '',
  reason: '',
  route: '',
  line: '',
  decision: '',
  days: '',
  question: '',
  opinion: '',
  ground: '',
  finding: '',
  promise: '',
  handler: '',
  promises: [],
}
export const newPromise: PromiseDraft = { text: '', day: '' }

/** What a form holds when it opens: the suggested unit, a reply that was sent back, the only open promise. */
export function initialValues(action: Action, ticket: TicketView): Values {
  const form = formOf(action)
  if (form === 'dispatch')
    return {
      ...blank,
      unit:
        action === 'dispatch'
          ? ((ticket.unit ?? ticket.suggestedUnit)?.code ?? '')
          : (ticket.suggestedUnit?.code ?? ''),
    }
  if (form === 'reply') {
    const back = sentBackReply(ticket)
    return back ? { ...blank, outcome: back.outcome, text: back.text } : blank
  }
  if (form === 'promise') {
    const open = ticket.promises.filter(({ state }) => state === 'open')
    return { ...blank, promise: open.length === 1 ? (open[0]?.id ?? '') : '' }
  }
  return blank
}

/** Which refusal codes may be used: R1 is for the emergency line, and comes too late for a dispatched ticket. */
export const codesFor = (form: Form): readonly RefusalCode[] =>
  form === 'objection' ? refusalCodes.filter((code) => code !== 'R1') : refusalCodes

/** Who signs a reply before the citizen reads it (DOMAIN §1: 未解决 and 诉求不合理; the reply after a third return). */
export function signersOf(outcome: Outcome | '', returns: number): ('head' | 'supervisor')[] {
  const head = outcome !== '' && signedOutcomes.includes(outcome)
  return [...(head ? (['head'] as const) : []), ...(returns >= limits.returns ? (['supervisor'] as const) : [])]
}

/** Where a draft of this command on this ticket lies on the device. */
export const draftName = (number: string, action: Action) => `desk:${number}:${action}`
