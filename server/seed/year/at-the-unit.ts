import type { Outcome } from '@contract/complaint/states'
import { filled } from './at-the-desk'
import type { TicketLife } from './ticket-life'
import {
  askTexts,
  extensionTexts,
  messageTexts,
  noteTexts,
  objectTexts,
  opinionTexts,
  progressTexts,
  promiseTexts,
  replyTexts,
  supplementTexts,
  supervisionTexts,
} from './texts'

const DAY_MS = 86_400_000
const SERVICE_HOURS = 8.5

export function dispatched(life: TicketLife) {
  const { random } = life
  const row = life.row()
  if (row.objected.length === 0 && random.chance(0.035)) {
    life.work(random.lasting(4))
    if (life.row().state === 'dispatched' && life.give('object', 'handler', { reason: random.pick(objectTexts) }))
      return
  }
  life.work(random.lasting(0.8, 0.9))
  if (life.row().state === 'dispatched') life.give('sign', 'handler', {})
}

const outcomes: readonly (readonly [Outcome, number])[] = [
  ['solved', 56],
  ['partly', 11],
  ['unsolved', 7],
  ['explained', 22],
  ['unreasonable', 4],
]
const dayAfter = (life: TicketLife, days: number) => life.calendar.dayOf(new Date(life.now().getTime() + days * DAY_MS))

/** What happens besides while a unit works on it, each with how often. */
const sidesteps: readonly (readonly [(life: TicketLife) => void, number])[] = [
  [(life) => void life.give('progress', 'handler', { text: life.random.pick(progressTexts) }), 0.34],
  [(life) => void life.give('message', 'citizen', { text: life.random.pick(messageTexts.citizen) }), 0.08],
  [(life) => void life.give('message', 'handler', { text: life.random.pick(messageTexts.handler) }), 0.1],
  [(life) => void life.give('urge', 'citizen', {}), 0.06],
  [(life) => void life.give('note', 'handler', { text: life.random.pick(noteTexts) }), 0.06],
  [
    (life) => {
      const { handlers } = life.desks.of(life.row().unit ?? '')
      life.give('assign', 'head', { handler: life.random.pick(handlers), reason: '' })
    },
    0.03,
  ],
  [
    (life) => {
      const unit = life.random.pick(life.region.units.filter(({ kind }) => kind === 'street')).code
      life.give('inviteCoUnits', 'handler', { units: [unit], note: '请配合核实' })
    },
    0.015,
  ],
  [
    (life) =>
      void life.give('openSupervision', 'supervisor', {
        ground: life.random.pick(['unlawful', 'collective', 'refuses']),
        reason: life.random.pick(supervisionTexts.open),
      }),
    0.006,
  ],
  [
    (life) =>
      void life.give('publish', 'dispatcher', {
        title: life.filing.title.slice(0, 60),
        text: `${life.filing.problem.wording.things[0]}的问题，正在办理。`,
      }),
    0.025,
  ],
]

function opinions(life: TicketLife) {
  for (const unit of life.row().coUnits) {
    if (life.random.chance(0.85) && !life.row().opinions.some((given) => given.unit === unit))
      life.give('giveOpinion', 'handler', { text: life.random.pick(opinionTexts) }, unit)
  }
}

function answer(life: TicketLife) {
  const { random } = life
  const outcome = random.weigh(outcomes)
  const promising = outcome === 'partly' ? 0.5 : outcome === 'solved' ? 0.03 : 0
  const promises = random.chance(promising)
    ? [{ text: random.pick(promiseTexts), day: dayAfter(life, 3 + random.int(25)) }]
    : []
  if (!life.give('reply', 'handler', { outcome, text: filled(life, replyTexts[outcome]), promises })) return
  while (life.row().draft) {
    life.work(random.lasting(2))
    const signer = life.row().draft?.signers[0]
    if (!signer) return
    if (random.chance(0.05)) return void life.give('sendBackReply', signer, { reason: '事实没有写清，请补充后再报' })
    if (!life.give('signReply', signer, {})) return
  }
}

/** One round in the hands of a unit, from 签收 to the answer or to a question. */
export function handling(life: TicketLife) {
  const { random } = life
  const row = life.row()
  if (row.unanswered && !row.terminationAsked && random.chance(0.5)) {
    life.work(random.lasting(2))
    if (life.give('requestTermination', 'handler', { reason: '多次联系没有补充，无法核实' })) {
      life.work(random.lasting(6))
      const grant = random.chance(0.75)
      life.give('decideTermination', 'supervisor', { grant, reason: grant ? '同意终止' : '请按现有情况核实答复' })
      if (life.row().state !== 'handling') return
    }
  }
  const days = row.clock?.days ?? 5
  const late = random.chance(0.022)
  let share = late ? random.between(1.02, 1.7) : Math.min(0.97, random.lasting(0.34, 0.7))
  if (share > 0.75 && !late && random.chance(0.3)) {
    life.work(days * SERVICE_HOURS * 0.6)
    if (life.give('requestExtension', 'handler', { days: 3 + random.int(7), reason: random.pick(extensionTexts) })) {
      life.work(random.lasting(4))
      const grant = random.chance(0.8)
      if (life.row().extension?.state === 'asked')
        life.give('decideExtension', 'supervisor', { grant, reason: grant ? '情况属实，同意' : '请按原期限办理' })
      share = 0.4
    }
  }
  const steps = sidesteps.filter(([, often]) => random.chance(often)).map(([step]) => step)
  const pause = (days * SERVICE_HOURS * share) / (steps.length + 1)
  for (const step of steps) {
    life.work(pause)
    if (life.row().state !== 'handling') return
    step(life)
    opinions(life)
  }
  life.work(pause)
  if (life.row().state !== 'handling') return
  opinions(life)
  const { supervision } = life.row()
  if (supervision && !supervision.reported)
    life.give('reportSupervision', 'handler', { text: random.pick(supervisionTexts.report) })
  if (random.chance(0.05) && life.give('ask', 'handler', { question: random.pick(askTexts) })) return
  answer(life)
}

export function awaiting(life: TicketLife) {
  const { random } = life
  if (random.chance(0.72)) {
    life.later(random.lasting(18))
    if (life.row().state === 'awaiting') life.give('supplement', 'citizen', { text: random.pick(supplementTexts) })
  } else {
    const until = life.row().ask?.answerBy.at
    if (until) life.to(new Date(Date.parse(until) + 60_000))
  }
}
