import type { NewEvent, TicketEvent, TicketStatus } from '@contract/complaint/events'
import { apply } from '@contract/complaint/reducer'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import type { ActorKind, Identity, TicketType } from '@contract/complaint/states'
import { actOfClock, nextWake, recompute } from '../../server/src/modules/complaint/commands/clock'
import type { Context, Facts, Who } from '../../server/src/modules/complaint/commands/context'
import { decide } from '../../server/src/modules/complaint/commands/deciders'
import { createWorkingCalendar } from '../../server/src/plugins/calendar/working-calendar'
import { Fault } from '../../server/src/plugins/http/fault'
import type { Region } from '../../server/src/plugins/region/types'
import { demoRegion } from './demo-region'
import { FIRST_MOMENT, shanghai } from './test-clock'

/** One event with the row before and after it. */
export type Happening = { event: TicketEvent; before: TicketStatus | null; after: TicketStatus }

type Filing = {
  at?: string
  type?: TicketType
  identity?: Identity
  category?: string
  aboutUnit?: string | null
  region?: Region
}

/** As the database keeps it: what JSON cannot carry does not survive. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const calendars = new Map<Region, ReturnType<typeof createWorkingCalendar>>()
function calendarOf(region: Region) {
  const known = calendars.get(region) ?? createWorkingCalendar(region)
  calendars.set(region, known)
  return known
}

/** A ticket without a database: the real rules, the real calendar and a clock in the hand. */
export function createPaperTicket(filing: Filing = {}) {
  const { type = 'complain', identity = 'named', category = '0203', aboutUnit = null } = filing
  let region = filing.region ?? demoRegion
  let now = shanghai(filing.at ?? FIRST_MOMENT)
  let ids = 0
  const history: Happening[] = []
  const context = (): Context => ({ now, calendar: calendarOf(region), region, newId: () => `p${++ids}` })

  function record(events: readonly NewEvent[], who: Who) {
    for (const { by, ...made } of events) {
      const before = history.at(-1)?.after ?? null
      const event: TicketEvent = {
        ...made,
        seq: (before?.version ?? 0) + 1,
        at: now.toISOString(),
        by: by ?? who.by,
        unit: by ? null : who.unit,
      }
      history.push({ event: stored(event), before, after: stored(apply(before, event)) })
    }
  }
  const row = () => history.at(-1)!.after

  const acceptBy = context().calendar.deadline(now, region.clocks.accept.value)
  record([{ kind: 'filed', payload: { type, identity, category, aboutUnit, acceptBy } }], { by: 'citizen', unit: null })

  const unitOf = (by: ActorKind) => {
    if (by === 'dispatcher') return 'desk-12345'
    if (by === 'supervisor') return 'supervision'
    return by === 'citizen' ? null : row().unit
  }

  /** Whatever is due is done, one act after the other, as the worker does it. */
  function settle() {
    for (let acts = 0; nextWake(row()) !== null && Date.parse(nextWake(row())!) <= now.getTime(); acts++) {
      const events = actOfClock(context(), row())
      if (events.length === 0) throw new Error(`the clock woke in ${row().state} and had nothing to do`)
      if (acts > 50) throw new Error('the clock never comes to rest')
      record(events, { by: 'clock', unit: null })
    }
  }

  /** What the service would look up: another ticket of the unit to merge into, the unit's handlers. */
  const facts = (): Facts => ({
    lead: {
      number: '202611219901020000001',
      aboutUnit: null,
      status: { ...row(), state: 'handling', unit: row().unit ?? 'urban-management', group: null, handler: 'H009' },
    },
    hasMembers: false,
    unitStaff: ['H001'],
    acted: false,
  })

  const ticket = {
    history,
    row,
    now: () => now,
    events: () => history.map(({ event }) => event),
    kinds: () => history.map(({ event }) => event.kind),
    last: () => history.at(-1)!.event,

    /** @throws Fault when a rule forbids it */
    give<C extends PersonCommand>(
      command: C,
      by: ActorKind,
      input: CommandInputs[C],
      unit: string | null = unitOf(by),
    ) {
      const who = { by, unit }
      record(decide({ ...context(), facts: facts() }, row(), command, stored(input), who), who)
      return ticket
    },
    /** The code of the rule that forbids it, or null when it went through. */
    refusal<C extends PersonCommand>(
      command: C,
      by: ActorKind,
      input: CommandInputs[C],
      unit: string | null = unitOf(by),
    ): string | null {
      try {
        ticket.give(command, by, input, unit)
        return null
      } catch (error) {
        if (error instanceof Fault) return error.code
        throw error
      }
    },
    /** Time goes on to that Shanghai moment, with the clock at work all the way. */
    until(wall: string | Date) {
      const end = typeof wall === 'string' ? shanghai(wall) : wall
      for (let wake = nextWake(row()); wake !== null && Date.parse(wake) <= end.getTime(); wake = nextWake(row())) {
        now = new Date(Math.max(now.getTime(), Date.parse(wake)))
        settle()
      }
      now = end
      return ticket
    },
    /** The same while the service is down: everything that fell due is done at the end. */
    asleepUntil(wall: string | Date) {
      now = typeof wall === 'string' ? shanghai(wall) : wall
      settle()
      return ticket
    },
    /** The holiday plan of more years becomes known. */
    publish(known: Region) {
      region = known
      record(recompute(context(), row()), { by: 'clock', unit: null })
      settle()
      return ticket
    },
  }
  return ticket
}
export type PaperTicket = ReturnType<typeof createPaperTicket>
