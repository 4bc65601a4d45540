import type { NewEvent, TicketEvent, TicketStatus } from '@contract/complaint/events'
import { apply } from '@contract/complaint/reducer'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import type { ActorKind } from '@contract/complaint/states'
import { actOfClock, type Context, decide, nextWake } from '../../src/modules/complaint/public'
import type { WorkingCalendar } from '../../src/plugins/calendar/types'
import { Fault } from '../../src/plugins/http/fault'
import type { Region } from '../../src/plugins/region/types'
import type { Desks } from './people'
import type { Filing } from './plan'
import type { Random } from './random'

export type World = { region: Region; calendar: WorkingCalendar; desks: Desks; random: Random; end: Date }
export type LivedEvent = TicketEvent & { staffNo: string | null }
/** A line of the audit trail, as the service would have written it. */
export type Act = { at: Date; role: string; staffNo: string | null; action: string }

/** The year ends before the next step. */
export const over = new Error('the year is over')

const HOUR_MS = 3_600_000
const SHANGHAI_MS = 8 * HOUR_MS

type Author = { by: ActorKind; unit: string | null; staffNo: string | null }

/** One ticket's life on paper: the service's own rules, reducer and calendar, and a clock that is moved from step to step. */
export function createTicketLife(world: World, filing: Filing, aboutUnit: string | null) {
  const { region, calendar, random, desks, end } = world
  let now = filing.at
  const events: LivedEvent[] = []
  const acts: Act[] = []
  const newId = () => {
    const hex = random.bytes(16).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  const context = (): Context => ({ now, calendar, region, newId })

  let row: TicketStatus = (() => {
    const { type, identity, problem } = filing
    const acceptBy = calendar.deadline(now, region.clocks.accept.value)
    const payload = { type, identity, category: problem.category, aboutUnit, acceptBy }
    const event: LivedEvent = {
      kind: 'filed',
      payload,
      seq: 1,
      at: now.toISOString(),
      by: 'citizen',
      unit: null,
      staffNo: null,
    }
    events.push(event)
    acts.push({ at: now, role: identity === 'anonymous' ? 'visitor' : 'citizen', staffNo: null, action: 'file' })
    return apply(null, event)
  })()

  function record(made: readonly NewEvent[], author: Author) {
    for (const { by, ...what } of made) {
      const event = {
        ...what,
        seq: row.version + 1,
        at: now.toISOString(),
        by: by ?? author.by,
        unit: by ? null : author.unit,
      }
      row = apply(row, event)
      events.push({ ...event, staffNo: by ? null : author.staffNo })
    }
  }

  /** The clock's own acts up to an instant, each a few seconds after it fell due. */
  function settle(until: Date) {
    for (let wake = nextWake(row); wake !== null && Date.parse(wake) <= until.getTime(); wake = nextWake(row)) {
      const due = Math.max(Date.parse(wake), now.getTime())
      now = new Date(Math.min(due + random.int(15_000), until.getTime()))
      const made = actOfClock(context(), row)
      if (made.length === 0) throw new Error(`the clock woke in ${row.state} and had nothing to do`)
      record(made, { by: 'clock', unit: null, staffNo: null })
      acts.push({ at: now, role: 'clock', staffNo: null, action: made[0]!.kind })
    }
  }

  const authorOf = (by: ActorKind, unit: string | null): Author => {
    if (by === 'dispatcher') return { by, unit: desks.desk, staffNo: random.pick(desks.dispatchers) }
    if (by === 'supervisor') return { by, unit: desks.supervision, staffNo: random.pick(desks.supervisors) }
    if (by === 'citizen' || by === 'clock') return { by, unit: null, staffNo: null }
    const own = desks.of(unit ?? '')
    return { by, unit, staffNo: by === 'head' ? own.head : (row.handler ?? random.pick(own.handlers)) }
  }

  const life = {
    events,
    acts,
    random,
    filing,
    row: () => row,
    now: () => now,
    end,
    region,
    calendar,
    desks,

    /** Goes on to that moment, with the clock at work all the way. @throws over */
    to(at: Date) {
      const until = at < now ? now : at
      if (until >= end) {
        settle(end)
        throw over
      }
      settle(until)
      now = until
    },
    /** Goes on until the clock has acted again. @throws over when it never does */
    rest() {
      const wake = nextWake(row)
      life.to(wake === null ? end : new Date(Date.parse(wake) + 60_000))
    },
    /** @param hours of office time */
    work: (hours: number) => life.to(calendar.addServiceHours(now, Math.max(0.02, hours))),
    /** @param hours of a person's day: nobody writes at night */
    later(hours: number) {
      const at = new Date(now.getTime() + hours * HOUR_MS)
      const hour = new Date(at.getTime() + SHANGHAI_MS).getUTCHours()
      life.to(hour >= 7 && hour < 23 ? at : new Date(at.getTime() + random.between(8, 10) * HOUR_MS))
    },
    /** False when a rule forbids it, as it would have been refused. */
    give<K extends PersonCommand>(command: K, by: ActorKind, input: CommandInputs[K], unit = row.unit): boolean {
      const author = authorOf(by, unit)
      try {
        record(decide(context(), row, command, input, author), author)
      } catch (error) {
        if (error instanceof Fault) return false
        throw error
      }
      acts.push({ at: now, role: by, staffNo: author.staffNo, action: command })
      return true
    },
  }
  return life
}
export type TicketLife = ReturnType<typeof createTicketLife>
