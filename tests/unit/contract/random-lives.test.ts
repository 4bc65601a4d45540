import { replay } from '@contract/complaint/reducer'
import { type EventKind, eventKinds, type State, states, ticketTypes } from '@contract/complaint/states'
import fc from 'fast-check'
import { regionOf2027 } from '../../support/demo-region'
import { createPaperTicket } from '../../support/paper-ticket'
import { live, type Step } from '../../support/random-ticket'
import { runs } from '../../support/runs'
import { breachIn } from '../../support/ticket-law'

const LIVES = runs(10_000)
jest.setTimeout(LIVES * 18)

const starts = ['2026-11-24 10:00', '2026-11-27 17:31', '2026-12-22 16:00', '2026-12-31 23:59', '2026-09-19 12:00']

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(59), fc.nat(9_999), fc.nat(9_999))
const life = fc.record({
  start: fc.nat(starts.length - 1),
  type: fc.nat(ticketTypes.length - 1),
  category: fc.constantFrom('0101', '0103', '0203'),
  aboutUnit: fc.constantFrom(null, null, 'water', 'urban-management'),
  publishedAfter: fc.option(fc.nat(40), { freq: 3 }),
  steps: fc.array(step, { minLength: 10, maxLength: 90, size: 'max' }),
})

test(`${LIVES} random lives of a ticket never break the law, and replaying the events gives the row`, () => {
  const seenStates = new Set<State>()
  const seenEvents = new Set<EventKind>()
  fc.assert(
    fc.property(life, ({ start, type, category, aboutUnit, publishedAfter, steps }) => {
      const ticket = createPaperTicket({ at: starts[start], type: ticketTypes[type], category, aboutUnit })
      steps.forEach((each, n) => {
        if (n === publishedAfter) ticket.publish(regionOf2027)
        live(ticket, each)
      })
      expect(breachIn(ticket.history)).toBeNull()
      expect(replay(ticket.events())).toEqual(ticket.row())
      for (const { event, after } of ticket.history) {
        seenEvents.add(event.kind)
        seenStates.add(after.state)
      }
    }),
    { numRuns: LIVES },
  )
  expect([...seenStates].sort()).toEqual([...states].sort())
  expect([...seenEvents].sort()).toEqual([...eventKinds].sort())
})
