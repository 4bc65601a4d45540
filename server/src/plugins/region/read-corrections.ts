import { dayIndex } from '../calendar/shanghai-day'
import type { CalendarCorrection } from '../calendar/types'
import { checkText, checkUnique, oneOf } from './cell-rules'
import { readCsvTable } from './csv-table'
import { messages } from './messages'
import type { Report } from './problems'

const isDay = (text: string) => {
  try {
    return dayIndex(text) > 0
  } catch {
    return false
  }
}

/** What the region knows about its calendar beyond chinese-days. */
export const readCorrections = (text: string, report: Report): CalendarCorrection[] | null => {
  const rows = readCsvTable(text, ['date', 'kind', 'name'], report)
  if (rows === null) return null
  checkUnique('date', rows, ({ cells }) => cells.date, report)
  return rows.map(({ line, cells }): CalendarCorrection => {
    const kind = oneOf('kind', cells.kind, ['work', 'rest'], line, report)
    checkText('name', cells.name, { max: 30 }, line, report)
    if (!isDay(cells.date)) report(line, messages.notADay(cells.date))
    return { date: cells.date, kind, name: cells.name }
  })
}
