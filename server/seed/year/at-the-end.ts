import { ratingReasons, type Satisfaction } from '@contract/complaint/labels'
import type { NewRating } from '@contract/complaint/schema'
import type { TicketLife } from './ticket-life'
import { ratingTexts, reviewTexts, sendBackTexts, supervisionTexts } from './texts'

const DAY_MS = 86_400_000

function ratingOf(life: TicketLife): NewRating {
  const { random } = life
  const good = life.row().reply?.outcome === 'solved'
  const satisfaction = random.weigh<Satisfaction>(
    good
      ? [
          [5, 58],
          [4, 22],
          [3, 12],
          [2, 5],
          [1, 3],
        ]
      : [
          [5, 24],
          [4, 22],
          [3, 24],
          [2, 16],
          [1, 14],
        ],
  )
  const codes = Object.keys(ratingReasons[satisfaction])
  const reasons = satisfaction <= 2 || random.chance(0.4) ? [random.pick(codes)] : []
  const text =
    satisfaction >= 3 ? random.pick(ratingTexts.slice(0, 3).concat('', '', '')) : random.pick(ratingTexts.slice(3))
  return { responded: random.chance(0.95), solved: satisfaction >= 3, satisfaction, reasons, text }
}

/** What was promised is kept in time, mostly; the person looks at it or does not. */
function promises(life: TicketLife) {
  const { random } = life
  for (const { id, due, state } of life.row().promises) {
    if (state !== 'open' || !random.chance(0.88)) continue
    life.to(new Date(Date.parse(due.at) - random.between(0.2, 3) * DAY_MS))
    if (!life.give('keepPromise', 'handler', { promise: id, text: '已经按承诺办好。' })) continue
    if (random.chance(0.25)) {
      life.later(random.lasting(20))
      if (random.chance(0.85)) life.give('confirmPromise', 'citizen', { promise: id })
      else life.give('disputePromise', 'citizen', { promise: id, text: '还有一处没有弄好。' })
    }
  }
}

function closeSupervision(life: TicketLife) {
  const { random } = life
  if (!life.row().supervision || !random.chance(0.995)) return
  life.work(random.lasting(8))
  life.give('closeSupervision', 'supervisor', {
    opinion: random.pick(supervisionTexts.close),
    finding: random.pick(['mended', 'mended', 'unfounded', 'blamed']),
  })
}

function callBack(life: TicketLife) {
  const { random } = life
  life.work(random.lasting(9))
  if (random.chance(0.25)) return void life.give('callBack', 'dispatcher', { reached: false, note: '两次拨打无人接听' })
  const rating = ratingOf(life)
  const redo = rating.satisfaction <= 2 && random.chance(0.4) ? random.pick(sendBackTexts) : null
  if (life.give('callBack', 'dispatcher', { reached: true, note: '', rating, redo }) && random.chance(0.02)) {
    life.later(random.lasting(20))
    life.give('correctRating', 'citizen', { rating: { ...ratingOf(life), satisfaction: 3, reasons: [] } })
  }
}

export function replied(life: TicketLife) {
  const { random } = life
  const { detached, reply } = life.row()
  if (random.chance(0.5)) closeSupervision(life)
  if (life.row().state !== 'replied') return
  if (!detached && random.chance(0.4)) {
    life.later(random.lasting(22))
    if (life.row().state !== 'replied') return
    const rating = ratingOf(life)
    if (rating.satisfaction <= 2 && random.chance(0.5))
      return void life.give('sendBack', 'citizen', {
        reason: random.pick(sendBackTexts),
        rating: random.chance(0.7) ? rating : null,
      })
    return void life.give('rate', 'citizen', rating)
  }
  if (random.chance(0.12)) {
    callBack(life)
    if (life.row().state !== 'replied') return
  }
  const until = reply?.rateBy.at
  if (until) life.to(new Date(Date.parse(until) + 60_000))
}

/** After the end: promises run on, somebody rates late, some do not accept it. */
export function ended(life: TicketLife): boolean {
  const { random } = life
  const { state, detached } = life.row()
  promises(life)
  closeSupervision(life)
  const row = life.row()
  if (row.state !== state) return true
  if (state === 'closed' && !detached && row.rateUntil && random.chance(0.07)) {
    life.later(random.lasting(90))
    life.give('rate', 'citizen', ratingOf(life))
  }
  const often = { refused: 0.06, terminated: 0.1, closed: 0.012 }[state as 'closed'] ?? 0
  if (detached || life.row().state !== state || !random.chance(often)) return false
  life.later(random.lasting(60))
  return life.give('requestReview', 'citizen', { reason: random.pick(reviewTexts) })
}

export function reviewing(life: TicketLife) {
  const { random } = life
  life.work(random.lasting(28))
  const decision = random.chance(0.78) ? ('uphold' as const) : ('reopen' as const)
  life.give('decideReview', 'supervisor', {
    decision,
    reason: decision === 'uphold' ? '经复核，原处理有事实和规定依据，维持' : '经复核，原处理不当，重新办理',
  })
}

export function withdrawn(life: TicketLife): boolean {
  if (life.filing.type !== 'report' || life.row().detached || !life.random.chance(0.5)) return false
  life.work(life.random.lasting(4))
  return life.give('pursue', 'dispatcher', { reason: '线索清楚，继续核查' })
}
