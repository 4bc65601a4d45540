import type { PersonLoad, UnitLoad, UnitWorkload, Workload } from '@contract/supervision-desk/schema'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { type Figures, workloadRepository } from './repository'

const none: Figures = {
  inHand: 0,
  toSign: 0,
  handling: 0,
  awaiting: 0,
  dueNext: 0,
  eighty: 0,
  overdue: 0,
  overdueSince: null,
  supervised: 0,
  promiseBroken: 0,
}
const shown = (figures: Figures) => ({ ...figures, overdueSince: figures.overdueSince?.toISOString() ?? null })
const anything = ({ inHand, opinions }: UnitLoad) => inHand > 0 || opinions > 0

/** What each unit and each person has in hand: a head reads the own unit, dispatcher and supervisor all. */
export const createWorkload = (ports: Ports, staffOf: (unit: string) => Promise<string[]>) => {
  const { db, clock, calendar, region } = ports
  const repository = workloadRepository(db)

  const moments = () => {
    const now = clock()
    const { day } = calendar.addWorkingDays(calendar.dayOf(now), 1)
    return { now, endOfNextDay: new Date(calendar.calendarDeadline(new Date(`${day}T12:00:00+08:00`), 0).at) }
  }
  type Moments = ReturnType<typeof moments>

  async function loads(at: Moments, unit: string | null, person: Person): Promise<UnitLoad[]> {
    const [counted, owed] = await Promise.all([
      repository.countByUnit(at, unit, person.unit),
      repository.countOpinions(unit, person.unit),
    ])
    const known = region.units.filter(
      ({ kind, code }) => kind !== 'desk' && kind !== 'supervision' && (!unit || code === unit),
    )
    // A unit that has left the pack may still have tickets.
    const gone = [...counted, ...owed].map((row) => row.unit).filter((code) => !region.unit(code))
    const codes = [...new Set([...known.map(({ code }) => code), ...gone])]
    return codes.map((code) => {
      const { unit: _, ...figures } = counted.find((row) => row.unit === code) ?? { ...none, unit: code }
      return {
        unit: { code, name: region.unit(code)?.name ?? code },
        ...shown(figures),
        opinions: owed.find((row) => row.unit === code)?.opinions ?? 0,
      }
    })
  }

  const ownOnly = (person: Person, unit: string) => {
    if (person.role === 'head' && person.unit !== unit) throw new Fault('not_found')
  }

  return {
    /** Units with something in hand; the head's own always. */
    async units(person: Person): Promise<Workload> {
      const at = moments()
      const own = person.role === 'head' ? person.unit : null
      const items = await loads(at, own, person)
      const atDesks = own ? null : await repository.countAtDesks(at.now, person.unit)
      return { at: at.now.toISOString(), items: own ? items : items.filter(anything), atDesks }
    },

    /** @throws Fault not_found for a unit that is not there, or not the head's own */
    async ofUnit(person: Person, code: string): Promise<UnitWorkload> {
      ownOnly(person, code)
      const at = moments()
      const [unit] = await loads(at, code, person)
      if (!unit) throw new Fault('not_found')
      const [counted, handlers] = await Promise.all([repository.countByPerson(at, code, person.unit), staffOf(code)])
      const idle = handlers.filter((staffNo) => !counted.some((row) => row.staffNo === staffNo))
      const rows = [...counted, ...idle.map((staffNo) => ({ ...none, staffNo }))]
      const people = rows.map(({ staffNo, ...figures }): PersonLoad => ({
        staffNo,
        gone: staffNo !== null && !handlers.includes(staffNo),
        ...shown(figures),
      }))
      // Nobody's first, then by number.
      people.sort((one, other) => (one.staffNo ?? '').localeCompare(other.staffNo ?? '', 'en'))
      return { at: at.now.toISOString(), unit, people }
    },
  }
}
export type WorkloadService = ReturnType<typeof createWorkload>
