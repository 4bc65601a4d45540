import { checkCode, checkText, checkUnique, oneOf } from './cell-rules'
import { type CsvRow, readCsvTable } from './csv-table'
import { messages } from './messages'
import type { Report } from './problems'
import type { Place, Unit, UnitKind } from './types'

const COLUMNS = ['code', 'name', 'shortName', 'level', 'kind', 'parent', 'phone', 'duties', 'place'] as const
const LEVELS = ['district', 'street', 'community'] as const
const KINDS = ['desk', 'supervision', 'department', 'street', 'utility'] as const
/** Without them nobody could accept a complaint or decide on a 复核. */
const NEEDED: readonly { kind: UnitKind; name: string }[] = [
  { kind: 'desk', name: '受理台' },
  { kind: 'supervision', name: '督办' },
]

type Row = CsvRow<(typeof COLUMNS)[number]>

const checkParents = (rows: readonly Row[], report: Report) => {
  const parents = new Map(rows.map(({ cells }) => [cells.code, cells.parent]))
  const told = new Set<string>()
  for (const { line, cells } of rows) {
    if (cells.parent !== '' && !parents.has(cells.parent)) report(line, messages.unknownParent(cells.parent))
    const path = [cells.code]
    for (let code = cells.parent; code !== '' && parents.has(code); code = parents.get(code)!) {
      if (path.includes(code)) {
        const circle = [...path.slice(path.indexOf(code)), code]
        if (!told.has(code)) report(line, messages.parentCycle(circle))
        circle.forEach((member) => told.add(member))
        break
      }
      path.push(code)
    }
  }
}

const checkGovernedPlaces = (rows: readonly Row[], places: readonly Place[] | null, report: Report) => {
  const streets = new Map((places ?? []).filter(({ level }) => level === 'street').map((place) => [place.code, place]))
  const governed = new Map<string, number>()
  for (const { line, cells } of rows) {
    if (cells.kind !== 'street') {
      if (cells.place !== '') report(line, messages.placeOnlyForStreet)
      continue
    }
    const other = governed.get(cells.place)
    if (cells.place === '') report(line, messages.required('place'))
    else if (other !== undefined) report(line, messages.placeWithTwoUnits(cells.place, other))
    else if (places !== null && !streets.has(cells.place)) report(line, messages.unknownPlace(cells.place))
    governed.set(cells.place, other ?? line)
  }
  for (const { code, name } of streets.values()) {
    if (!governed.has(code)) report(null, messages.streetWithoutUnit(name))
  }
}

/** @param places null when places.csv could not be read: then nothing is said about them here */
export const readUnits = (text: string, places: readonly Place[] | null, report: Report): Unit[] | null => {
  const rows = readCsvTable(text, COLUMNS, report)
  if (rows === null) return null
  checkUnique('code', rows, ({ cells }) => cells.code, report)
  checkUnique('name', rows, ({ cells }) => cells.name, report)
  checkUnique('shortName', rows, ({ cells }) => cells.shortName, report)
  checkParents(rows, report)
  checkGovernedPlaces(rows, places, report)

  const units = rows.map(({ line, cells }): Unit => {
    checkCode('code', cells.code, /^[a-z][a-z0-9-]{0,31}$/, messages.unitCode, line, report)
    checkCode('phone', cells.phone, /^[\d -]{3,20}$/, messages.phone, line, report)
    checkText('name', cells.name, { max: 40 }, line, report)
    checkText('shortName', cells.shortName, { max: 12 }, line, report)
    checkText('duties', cells.duties, { max: 200 }, line, report)
    const level = oneOf('level', cells.level, LEVELS, line, report)
    const kind = oneOf('kind', cells.kind, KINDS, line, report)
    return { ...cells, level, kind, parent: cells.parent || null, place: cells.place || null }
  })
  for (const { kind, name } of NEEDED) {
    if (!rows.some(({ cells }) => cells.kind === kind)) report(null, messages.noUnitOfKind(kind, name))
  }
  return units
}
