import { checkCode, checkText, checkUnique, oneOf } from './cell-rules'
import { type CsvRow, readCsvTable } from './csv-table'
import { messages } from './messages'
import type { Report } from './problems'
import type { Centre, Place, PlaceLevel } from './types'

const COLUMNS = ['code', 'parent', 'level', 'name', 'latitude', 'longitude'] as const
const OPTIONAL = ['latitude', 'longitude'] as const
const MOST_DEGREES = { latitude: 90, longitude: 180 } as const
const LEVELS = ['district', 'street', 'community'] as const
const LEVEL_ABOVE: Readonly<Record<PlaceLevel, PlaceLevel | null>> = {
  district: null,
  street: 'district',
  community: 'street',
}

const readDegrees = (
  column: (typeof OPTIONAL)[number],
  { line, cells }: CsvRow<(typeof COLUMNS)[number]>,
  report: Report,
): number => {
  const value = cells[column]
  const degrees = /^-?\d{1,3}(\.\d{1,6})?$/.test(value) ? Number(value) : NaN
  if (Math.abs(degrees) <= MOST_DEGREES[column]) return degrees
  report(line, messages.degrees(column, value, MOST_DEGREES[column]))
  return 0
}

const readCentre = (row: CsvRow<(typeof COLUMNS)[number]>, report: Report): Centre | null => {
  const { line, cells } = row
  if (cells.latitude === '' && cells.longitude === '') return null
  if (cells.latitude === '' || cells.longitude === '') report(line, messages.halfACentre)
  if (cells.level !== 'community') report(line, messages.centreOnlyForCommunity)
  if (cells.latitude === '' || cells.longitude === '') return null
  return { latitude: readDegrees('latitude', row, report), longitude: readDegrees('longitude', row, report) }
}

/** A parent is always one level up, so places cannot run in a circle. */
export const readPlaces = (text: string, districtCode: string | null, report: Report): Place[] | null => {
  const rows = readCsvTable(text, COLUMNS, report, OPTIONAL)
  if (rows === null) return null
  const levels = new Map(rows.map(({ cells }) => [cells.code, cells.level]))
  const pattern = new RegExp(`^${districtCode ?? '\\d{6}'}\\d{6}$`)
  checkUnique('code', rows, ({ cells }) => cells.code, report)
  checkUnique('name', rows, ({ cells }) => (cells.name === '' ? '' : `${cells.parent}/${cells.name}`), report)

  const places = rows.map((row): Place => {
    const { line, cells } = row
    checkCode('code', cells.code, pattern, messages.placeCode(districtCode), line, report)
    checkText('name', cells.name, { max: 30 }, line, report)
    const level = oneOf('level', cells.level, LEVELS, line, report)

    const above = LEVEL_ABOVE[level]
    if (above === null) {
      if (cells.parent !== '') report(line, messages.districtParent)
    } else if (cells.parent === '') report(line, messages.required('parent'))
    else if (!levels.has(cells.parent)) report(line, messages.unknownParent(cells.parent))
    else if (levels.get(cells.parent) !== above) report(line, messages.parentLevel(level, above))
    return { code: cells.code, parent: cells.parent || null, level, name: cells.name, centre: readCentre(row, report) }
  })
  if (rows.filter(({ cells }) => cells.level === 'district').length !== 1) report(null, messages.oneDistrict)
  return places
}
