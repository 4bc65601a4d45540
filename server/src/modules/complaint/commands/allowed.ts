import type { TicketStatus } from '@contract/complaint/events'
import { type CommandInputs, type PersonCommand } from '@contract/complaint/schema'
import { commands, permits } from '@contract/complaint/states'
import { Fault } from '../../../plugins/http/fault'
import type { Context, Who } from './context'
import { decide, ofActingUnit } from './deciders'

const reason = { reason: '' }

/** The one that may be disputed longest: while it may, something may be disputed. */
const kept = (row: TicketStatus) =>
  row.promises
    .filter((promise) => promise.state === 'kept')
    .sort((a, b) => (b.disputeBy?.at ?? '').localeCompare(a.disputeBy?.at ?? ''))[0]

/** Inputs that break no rule of their own, so that only the rules about the row can refuse them. */
const probes = (row: TicketStatus): Partial<{ [K in PersonCommand]: CommandInputs[K] }> => ({
  answer: { outcome: 'explained', text: '' },
  sign: {},
  object: reason,
  ask: { question: '' },
  reply: { outcome: 'solved', text: '', promises: [] },
  requestExtension: { days: 1, reason: '' },
  requestTermination: reason,
  signReply: {},
  sendBackReply: reason,
  decideExtension: { grant: false, reason: '' },
  decideTermination: { grant: false, reason: '' },
  decideReview: { decision: 'uphold', reason: '' },
  openSupervision: { ground: 'refuses', ...reason },
  closeSupervision: { opinion: '', finding: 'mended' },
  reportSupervision: { text: '' },
  giveOpinion: { text: '' },
  inviteCoUnits: { units: [], note: '' },
  publish: { title: '', text: '' },
  unpublish: reason,
  merge: { into: '', ...reason },
  unmerge: reason,
  callBack: { reached: false, note: '' },
  confirmPromise: { promise: kept(row)?.id ?? '' },
  disputePromise: { promise: kept(row)?.id ?? '', text: '' },
  correctRating: { rating: { responded: true, solved: true, satisfaction: 5, reasons: [], text: '' } },
  pursue: reason,
  urge: {},
  requestReview: reason,
  sendBack: { reason: '', rating: null },
  keepPromise: { promise: row.promises.find((promise) => promise.state === 'open')?.id ?? '', text: '' },
  rate: { responded: true, solved: true, satisfaction: 5, reasons: [], text: '' },
})

function passes(context: Context, row: TicketStatus, command: PersonCommand, who: Who): boolean {
  if (who.by === 'citizen' && row.detached) return false
  const probe = probes(row)[command]
  const acts = ofActingUnit(row, command, who)
  if (probe === undefined) return acts && permits(command, who.by, row.state)
  try {
    decide(context, row, command, probe, who)
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

const byPerson = Object.keys(commands).filter(
  (command) => commands[command as keyof typeof commands].by[0] !== 'clock',
) as PersonCommand[]

/** The commands this person may give now, in the order of the table. */
export const allowedCommands = (context: Context, row: TicketStatus, who: Who): PersonCommand[] =>
  byPerson.filter((command) => passes(context, row, command, who))
