import type { TicketStatus } from '@contract/complaint/events'
import type { CommandInputs, PersonCommand } from '@contract/complaint/schema'
import { type ActorKind, commands, type State } from '@contract/complaint/states'
import fc from 'fast-check'
import { allowedCommands } from '../../../../server/src/modules/complaint/commands/allowed'
import type { Context } from '../../../../server/src/modules/complaint/commands/context'
import { decide } from '../../../../server/src/modules/complaint/commands/deciders'
import { createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'
import { Fault } from '../../../../server/src/plugins/http/fault'
import { inputs } from '../../../support/builders'
import { demoRegion } from '../../../support/demo-region'
import { createPaperTicket } from '../../../support/paper-ticket'
import { live, type Step } from '../../../support/random-ticket'
import { runs } from '../../../support/runs'

const people: ActorKind[] = ['citizen', 'dispatcher', 'handler', 'head', 'supervisor']
const names = Object.keys(inputs) as PersonCommand[]
const calendar = createWorkingCalendar(demoRegion)

/** What a sensible person would send just now. */
function inputFor<C extends PersonCommand>(command: C, row: TicketStatus): CommandInputs[C] {
  const open = row.promises.find(({ state }) => state === 'open')?.id ?? ''
  const kept = row.promises.find(({ state }) => state === 'kept')?.id ?? ''
  const there = [row.unit, row.aboutUnit, ...row.coUnits]
  const free = ['housing', 'beimen', 'water', 'urban-management'].find((unit) => !there.includes(unit))
  const fitting: Partial<{ [K in PersonCommand]: CommandInputs[K] }> = {
    keepPromise: { promise: open, text: '已经做到了' },
    confirmPromise: { promise: kept },
    disputePromise: { promise: kept, text: '还是老样子' },
    inviteCoUnits: { units: free ? [free] : [], note: '' },
  }
  return fitting[command] ?? inputs[command]
}

function accepts(context: Context, row: TicketStatus, command: PersonCommand, by: ActorKind): boolean {
  try {
    decide(context, row, command, inputFor(command, row), { by, unit: by === 'citizen' ? null : row.unit })
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(59), fc.nat(9_999), fc.nat(9_999))

test('whoever looks at a ticket is offered exactly what they may do with it now', () => {
  const met = new Set<State>()
  fc.assert(
    fc.property(
      fc.constantFrom('complain' as const, 'report' as const),
      fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
      (type, steps) => {
        const ticket = createPaperTicket({ type })
        for (const each of steps) live(ticket, each)
        const row = ticket.row()
        const context = { now: ticket.now(), calendar, region: demoRegion, newId: () => 'p' }
        met.add(row.state)
        for (const by of people) {
          const offered = allowedCommands(context, row, { by, unit: by === 'citizen' ? null : row.unit })
          expect({ by, state: row.state, offered: [...offered].sort() }).toEqual({
            by,
            state: row.state,
            offered: names.filter((command) => accepts(context, row, command, by)).sort(),
          })
        }
      },
    ),
    { numRuns: runs(500) },
  )
  expect(met.size).toBeGreaterThan(9)
})

test('nobody but the clock is ever offered what the clock does', () => {
  const clockwork = Object.entries(commands).flatMap(([name, { by }]) =>
    (by as readonly ActorKind[]).includes('clock') ? [name] : [],
  )
  expect(clockwork.filter((name) => (names as string[]).includes(name))).toEqual([])
})
