import { checkCode, checkText, checkUnique, oneOf } from './cell-rules'
import { readCsvTable } from './csv-table'
import { messages } from './messages'
import type { Report } from './problems'
import type { Place, PlaceLevel } from './types'

const COLUMNS = ['code', 'parent', 'level', 'name'] as const
const LEVELS = ['district', 'street', 'community'] as const
const LEVEL_ABOVE: Readonly<Record<PlaceLevel, PlaceLevel | null>> = {
  district: null,
  street: 'district',
  community: 'street',
}

/** A parent is always one level up, so places cannot run in a circle. */
export const readPlaces = (text: string, districtCode: string | null, report: Report): Place[] | null => {
  const rows = readCsvTable(text, COLUMNS, report)
  if (rows === null) return null
  const levels = new Map(rows.map(({ cells }) => [cells.code, cells.level]))
  const pattern = new RegExp(`^${districtCode ?? '\\d{6}'}\\d{6}$`)
  checkUnique('code', rows, ({ cells }) => cells.code, report)
  checkUnique('name', rows, ({ cells }) => (cells.name === '' ? '' : `${cells.parent}/${cells.name}`), report)

  const places = rows.map(({ line, cells }): Place => {
    checkCode('code', cells.code, pattern, messages.placeCode(districtCode), line, report)
    checkText('name', cells.name, { max: 30 }, line, report)
    const level = oneOf('level', cells.level, LEVELS, line, report)

    const above = LEVEL_ABOVE[level]
    if (above === null) {
      if (cells.parent !== '') report(line, messages.districtParent)
    } else if (cells.parent === '') report(line, messages.required('parent'))
    else if (!levels.has(cells.parent)) report(line, messages.unknownParent(cells.parent))
    else if (levels.get(cells.parent) !== above) report(line, messages.parentLevel(level, above))
    return { code: cells.code, parent: cells.parent || null, level, name: cells.name }
  })
  if (rows.filter(({ cells }) => cells.level === 'district').length !== 1) report(null, messages.oneDistrict)
  return places
}
