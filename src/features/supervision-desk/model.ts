import { day } from '@/shared/lib/format'
import type { PersonLoad, UnitLoad } from '@contract/supervision-desk/schema'
import { deskPage } from '@/features/complaint-desk/public'
import { type Figure, figureLabels, text } from './messages'

export type Load = {
  id: string
  name: string
  /** Said beside the name: a handler who is gone. */
  note: string | null
  /** Page of the unit; null where the row itself leads nowhere. */
  to: string | null
  figures: readonly { figure: Figure; label: string; count: number; to: string; loud: boolean }[]
}

const ofUnit: readonly Figure[] = [
  'inHand',
  'toSign',
  'handling',
  'awaiting',
  'dueNext',
  'eighty',
  'overdue',
  'supervised',
  'promiseBroken',
  'opinions',
]
const ofPerson = ofUnit.filter((figure): figure is Exclude<Figure, 'opinions'> => figure !== 'opinions')
export const headsOf = (people: boolean) => (people ? ofPerson : ofUnit).map((figure) => figureLabels[figure])

const figureOf = (figure: Figure, count: number, params: Record<string, string>) => ({
  figure,
  label: figureLabels[figure],
  count,
  to: deskPage({ queue: figure, ...params }),
  loud: figure === 'overdue' && count > 0,
})

export const unitLoad = (load: UnitLoad, to: string | null): Load => ({
  id: load.unit.code,
  name: load.unit.name,
  note: null,
  to,
  figures: ofUnit.map((figure) => figureOf(figure, load[figure], { unit: load.unit.code })),
})

/** What nobody has taken on cannot be listed by a number: its figures lead to what waits to be signed. */
export const personLoad = (load: PersonLoad, unit: string): Load => ({
  id: load.staffNo ?? 'nobody',
  name: load.staffNo === null ? text.nobody : text.staff(load.staffNo),
  note: load.gone ? text.gone : null,
  to: null,
  figures: ofPerson.map((figure) =>
    load.staffNo === null
      ? { ...figureOf(figure, load[figure], { unit }), to: '' }
      : figureOf(figure, load[figure], { unit, handler: load.staffNo }),
  ),
})

/** The figures of a row as one line, without those that are none. */
export const inWords = ({ figures }: Load) =>
  figures
    .filter(({ count, figure }) => count > 0 || figure === 'inHand')
    .map(({ label, count }) => text.figure(label, count))
    .join('，')

/** Units with something overdue, the longest overdue first. */
export const overdueUnits = (items: readonly UnitLoad[]) =>
  items
    .filter(({ overdue }) => overdue > 0)
    .sort((one, other) => (one.overdueSince ?? '').localeCompare(other.overdueSince ?? ''))

/** The day that ended with the deadline. */
export const dueDay = (at: string) => day(new Date(Date.parse(at) - 1))

export const sums = (items: readonly UnitLoad[]) => ({
  tickets: items.reduce((sum, { overdue }) => sum + overdue, 0),
  units: overdueUnits(items).length,
  supervised: items.reduce((sum, { supervised }) => sum + supervised, 0),
})
