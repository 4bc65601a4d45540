import { refusalCodes } from '@contract/complaint/states'
import type { TicketLife } from './ticket-life'
import { noteTexts, refusalTexts, replyTexts, supplementTexts, urgentTexts, withdrawTexts } from './texts'

const about = ({ filing }: TicketLife) => filing.problem.wording.things[filing.problem.thing] ?? '问题'
export const filled = (life: TicketLife, texts: readonly string[]) => life.random.pick(texts).replace('{}', about(life))

/** How often the desk answers at once, by type. */
const atOnce = { consult: 0.42, praise: 0.75, suggest: 0.2, help: 0.05, complain: 0.03, report: 0 } as const

/** The unit the desk would choose, or another when that is the one reported. */
function unitFor(life: TicketLife): string {
  const { region, filing, random } = life
  const suggested = region.suggestUnit(filing.problem.category, filing.problem.place)?.code
  const row = life.row()
  if (suggested && suggested !== row.aboutUnit && !random.chance(0.03)) return suggested
  const others = region.units.filter(({ code, kind }) => kind === 'department' && code !== row.aboutUnit)
  return random.pick(others).code
}

function coUnitsFor(life: TicketLife, lead: string): string[] {
  const { region, random } = life
  if (!random.chance(0.07)) return []
  const street = region.units.find(
    ({ place }) => place && region.placePath(life.filing.problem.place).some(({ code }) => code === place),
  )
  const units = [street?.code, random.pick(region.units.filter(({ kind }) => kind === 'department')).code]
  return [...new Set(units)].filter((code): code is string => !!code && code !== lead && code !== life.row().aboutUnit)
}

const dispatchOf = (life: TicketLife) => {
  const unit = unitFor(life)
  return { unit, coUnits: coUnitsFor(life, unit), note: life.random.chance(0.2) ? '请按期办理并答复。' : '' }
}
const answerOf = (life: TicketLife) => ({ outcome: 'explained' as const, text: filled(life, replyTexts.explained) })

function refuse(life: TicketLife) {
  const code = life.random.weigh([
    ['R5', 34],
    ['R2', 22],
    ['R3', 22],
    ['R1', 6],
    ['R4', 6],
    ['R6', 10],
  ] as const)
  return life.give('refuse', 'dispatcher', { code, ...refusalTexts[code] })
}

export function pending(life: TicketLife) {
  const { random, filing } = life
  if (random.chance(0.03)) {
    life.later(random.lasting(3))
    if (life.row().state === 'pending') life.give('supplement', 'citizen', { text: random.pick(supplementTexts) })
  }
  // Now and then one is forgotten until the clock reminds of it.
  life.work(random.chance(0.012) ? random.between(9, 16) : random.lasting(0.9, 1))
  if (random.chance(0.015)) life.give('setUrgent', 'dispatcher', { urgent: true, reason: random.pick(urgentTexts) })
  if (random.chance(0.05)) life.give('note', 'dispatcher', { text: random.pick(noteTexts) })
  if (random.chance(0.008)) return void life.give('withdraw', 'citizen', { reason: random.pick(withdrawTexts) })
  if (random.chance(filing.type === 'praise' ? 0 : 0.052)) return void refuse(life)
  if (random.chance(0.003))
    return void life.give('transfer', 'dispatcher', {
      line: random.pick(['110', '119', '120', '122']),
      reason: '正在发生的紧急情况',
    })
  if (random.chance(atOnce[filing.type])) return void life.give('accept', 'dispatcher', { answer: answerOf(life) })
  if (random.chance(0.85)) return void life.give('accept', 'dispatcher', { dispatch: dispatchOf(life) })
  life.give('accept', 'dispatcher', {})
}

export function accepted(life: TicketLife) {
  const { random } = life
  life.work(random.lasting(1.5))
  if (random.chance(0.1)) life.give('answer', 'dispatcher', answerOf(life))
  else life.give('dispatch', 'dispatcher', dispatchOf(life))
}

export function objected(life: TicketLife) {
  const { random } = life
  if (random.chance(0.05)) return life.work(20)
  life.work(random.lasting(3))
  const row = life.row()
  const other = () => {
    const units = life.region.units.filter(
      ({ code, kind }) => (kind === 'department' || kind === 'street') && code !== row.unit && code !== row.aboutUnit,
    )
    return life.give('decideObjection', 'dispatcher', {
      decision: 'other',
      unit: random.pick(units).code,
      reason: '改派主管单位办理',
    })
  }
  const done = random.weigh([
    [other, 60],
    [() => life.give('decideObjection', 'dispatcher', { decision: 'same', reason: '属于你单位职责，请继续办理' }), 30],
    [
      () => {
        const code = random.pick(refusalCodes.filter((each) => each !== 'R1'))
        return life.give('decideObjection', 'dispatcher', { decision: 'refuse', code, ...refusalTexts[code] })
      },
      10,
    ],
  ])()
  if (!done) other()
}
