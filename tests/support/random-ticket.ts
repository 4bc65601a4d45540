import type { TicketStatus } from '@contract/complaint/events'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import {
  type ActorKind,
  commands,
  emergencyLines,
  outcomes,
  permits,
  type PromiseState,
  refusalCodes,
} from '@contract/complaint/states'
import { owing } from '../../server/src/modules/complaint/columns'
import { inputs } from './builders'
import type { PaperTicket } from './paper-ticket'

/** One step of a random life: what kind it is, which of the possible, and how exactly. */
export type Step = readonly [kind: number, pick: number, detail: number]

export type Choice = { command: PersonCommand; by: ActorKind }

const DAY_MS = 86_400_000
const units = [
  'urban-management',
  'beimen',
  'urban-management',
  'beimen',
  'urban-management',
  'water',
  'nowhere',
  'supervision',
  'desk-12345',
] as const
const minutes = [3, 40, 3, 125, 40, 600, 3, 1440, 2 * 1440, 40, 8 * 1440, 33 * 1440] as const
const pickOf = <T>(list: readonly T[], n: number): T => list[n % list.length]!

const all: Choice[] = Object.entries(commands).flatMap(([command, { by }]) =>
  by.filter((kind) => kind !== 'clock').map((kind) => ({ command: command as PersonCommand, by: kind })),
)
const everybody: ActorKind[] = ['citizen', 'dispatcher', 'handler', 'head', 'supervisor']
const names = Object.keys(inputs) as PersonCommand[]

/** Ends come rarely, the way forward often, so that lives are long enough to meet every rule. */
const weights: Partial<Record<PersonCommand, number>> = {
  refuse: 1,
  transfer: 1,
  withdraw: 1,
  setUrgent: 1,
  message: 1,
  supplement: 4,
  accept: 8,
  dispatch: 12,
  sign: 12,
  reply: 10,
  signReply: 14,
  ask: 6,
  requestExtension: 8,
  decideExtension: 8,
  requestTermination: 8,
  decideTermination: 8,
  requestReview: 12,
  decideReview: 12,
  sendBack: 16,
  pursue: 12,
  giveOpinion: 6,
  keepPromise: 10,
  confirmPromise: 10,
  disputePromise: 16,
  callBack: 10,
  correctRating: 20,
  merge: 5,
  unmerge: 10,
  reportSupervision: 8,
  note: 1,
}
/** Whether there is anything on the ticket for the command to be about. */
const about: { [K in PersonCommand]?: (row: TicketStatus) => boolean } = {
  signReply: (row) => row.draft !== null,
  sendBackReply: (row) => row.draft !== null,
  reply: (row) => row.draft === null,
  ask: (row) => row.draft === null && row.asks < 2,
  requestExtension: (row) => row.extension === null,
  decideExtension: (row) => row.extension?.state === 'asked',
  requestTermination: (row) => row.unanswered,
  decideTermination: (row) => row.terminationAsked,
  keepPromise: (row) => row.promises.some(({ state }) => state === 'open'),
  openSupervision: (row) => row.supervision === null,
  closeSupervision: (row) => row.supervision !== null,
  reportSupervision: (row) => row.supervision !== null && !row.supervision.reported,
  giveOpinion: (row) => owing(row).length > 0,
  inviteCoUnits: (row) => row.coUnits.length < 5,
  confirmPromise: (row) => row.promises.some(({ state }) => state === 'kept'),
  disputePromise: (row) => row.promises.some(({ state }) => state === 'kept'),
  correctRating: (row) => row.phoneRating !== null,
  callBack: (row) => row.reply !== null && !row.rated.includes(row.reply.n),
  merge: (row) => row.group === null,
  unmerge: (row) => row.group !== null,
  publish: (row) => !row.published,
  unpublish: (row) => row.published,
}
const sensible = (row: TicketStatus): Choice[] =>
  all
    .filter(({ command, by }) => permits(command, by, row.state) && (about[command]?.(row) ?? true))
    .flatMap((choice) => Array<Choice>(weights[choice.command] ?? 3).fill(choice))

/** Mostly what is sensible to do now; one time in six anybody tries anything. */
export function choose(row: TicketStatus, [kind, pick]: Step): Choice | null {
  if (kind % 6 === 0) return { command: pickOf(names, pick), by: pickOf(everybody, Math.floor(pick / names.length)) }
  const choices = sensible(row)
  return choices.length > 0 ? pickOf(choices, pick) : null
}

/** The waiting time of this step in minutes, or null when somebody acts instead. */
export const waitOf = ([kind, , detail]: Step): number | null => (kind % 10 >= 7 ? pickOf(minutes, detail) : null)

/** An input that has the right shape; whether a rule allows it is what the walk finds out. */
export function inputOf<C extends PersonCommand>(
  command: C,
  n: number,
  now: Date,
  row: TicketStatus,
  others: { into?: string; handler?: string } = {},
): CommandInputs[C] {
  const promiseOf = (state: PromiseState) => row.promises.find((promise) => promise.state === state)?.id ?? 'p999'
  const day = (ahead: number) => new Date(now.getTime() + ahead * DAY_MS).toISOString().slice(0, 10)
  const promise = { text: '按时做到', day: day((n % 45) - 1) }
  const satisfaction = (n % 5) + 1
  const rating = {
    responded: n % 2 === 0,
    solved: n % 3 === 0,
    satisfaction,
    reasons: satisfaction === 1 ? ['115'] : [],
    text: n % 7 === 0 ? '' : '再说两句',
  }
  const varied: { [K in PersonCommand]?: CommandInputs[K] } = {
    accept: pickOf(
      [
        {},
        {},
        { dispatch: { unit: pickOf(units, n), coUnits: n % 2 ? ['housing'] : [], note: '' } },
        { answer: inputs.answer },
      ],
      n,
    ),
    refuse: { code: pickOf(refusalCodes, n), reason: '不予受理的理由', route: n % 2 ? '请向法院起诉' : ' ' },
    transfer: { line: pickOf(emergencyLines, n), reason: '情况非常紧急' },
    dispatch: { unit: pickOf(units, n), coUnits: n % 3 ? [] : [pickOf(units, n + 1)], note: '' },
    decideObjection: pickOf(
      [
        { decision: 'same', reason: '仍由原单位办理' },
        { decision: 'other', unit: pickOf(units, n), reason: '改派其他单位' },
        {
          decision: 'refuse',
          code: pickOf(refusalCodes, n),
          reason: '不属于受理范围',
          route: n % 2 ? '信访' : undefined,
        },
      ],
      Math.floor(n / 7),
    ),
    setUrgent: { urgent: n % 2 === 0, reason: '靠近学校，标记' },
    progress: n % 2 ? { text: '进展' } : { text: '进展', promise },
    reply: {
      outcome: pickOf(outcomes, n),
      text: '答复的内容写在这里，一共两句。',
      promises: n % 3 ? [] : [promise, promise],
    },
    requestExtension: { days: (n % 10) + 1, reason: '备件没到，需要几天' },
    keepPromise: { promise: n % 4 ? promiseOf('open') : 'p999', text: '做到了' },
    confirmPromise: { promise: promiseOf('kept') },
    disputePromise: { promise: promiseOf('kept'), text: '还是老样子' },
    inviteCoUnits: { units: [pickOf(['housing', 'beimen', 'water', 'urban-management'], n)], note: '' },
    callBack: pickOf(
      [
        { reached: false, note: '没有接通' },
        { reached: true, note: '', rating },
        { reached: true, note: '', rating, redo: '还是没有修好' },
      ],
      n,
    ),
    correctRating: n % 2 ? { rating } : { rating, redo: '当时没有听清楚' },
    ...(others.into ? { merge: { into: others.into, reason: '说的是同一件事' } } : {}),
    ...(others.handler ? { assign: { handler: others.handler, reason: '' } } : {}),
    decideExtension: { grant: n % 2 === 0, reason: '情况已经核实' },
    decideTermination: { grant: n % 2 === 0, reason: '情况已经核实' },
    decideReview: { decision: n % 2 ? 'uphold' : 'reopen', reason: '复核的理由' },
    rate: rating,
    sendBack: { reason: '还是没有修好', rating: n % 2 ? rating : null },
  }
  return varied[command] ?? inputs[command]
}

/** Carries one step out on a paper ticket; a refusal by a rule is part of life, any other error is a fault. */
export function live(ticket: PaperTicket, step: Step) {
  const row = ticket.row()
  const wait = waitOf(step)
  if (wait !== null) {
    const then = new Date(ticket.now().getTime() + wait * 60_000)
    return void (step[1] % 4 === 0 ? ticket.asleepUntil(then) : ticket.until(then))
  }
  const choice = choose(row, step)
  if (!choice) return
  const co = choice.command === 'giveOpinion' ? owing(row)[0] : undefined
  const unit = step[0] % 12 === 0 ? pickOf(units, step[2]) : co
  ticket.refusal(choice.command, choice.by, inputOf(choice.command, step[2], ticket.now(), row), unit)
}
