import { CsvError, parse } from 'csv-parse/sync'
import { messages } from './messages'
import type { Report } from './problems'

export type CsvRow<Column extends string> = Readonly<{ line: number; cells: Readonly<Record<Column, string>> }>
type RawRow = { info: { lines: number }; record: string[] }

const brokenCsv = (error: CsvError) =>
  error.code === 'CSV_QUOTE_NOT_CLOSED' ||
  error.code === 'INVALID_OPENING_QUOTE' ||
  error.code === 'CSV_INVALID_CLOSING_QUOTE'
    ? messages.openQuote
    : messages.brokenCsv(error.code)

const parseRows = (text: string, report: Report): RawRow[] | null => {
  try {
    return parse(text, {
      bom: true,
      info: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    }) as unknown as RawRow[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as CsvError & { lines?: number }).lines
    report(line ?? null, brokenCsv(error))
    return null
  }
}

type Columns = { all: readonly string[]; optional: readonly string[] }

const checkHeader = (header: readonly string[], { all: columns, optional }: Columns, line: number, report: Report) => {
  const missing = columns.filter((column) => !header.includes(column) && !optional.includes(column))
  const unknown = header.filter((column) => !columns.includes(column))
  const repeated = header.filter((column, n) => header.indexOf(column) < n && columns.includes(column))
  for (const column of missing) report(line, messages.missingColumn(column))
  for (const column of unknown) report(line, messages.unknownColumn(column))
  for (const column of repeated) report(line, messages.repeatedColumn(column))
  return missing.length + unknown.length + repeated.length === 0
}

/**
 * Rows of a CSV with exactly these columns, in any order, or null when none can be read; what is wrong is reported.
 * @param optional those of the columns that may be left out: then their cells are empty
 */
export const readCsvTable = <Column extends string>(
  text: string,
  columns: readonly Column[],
  report: Report,
  optional: readonly Column[] = [],
): CsvRow<Column>[] | null => {
  const rows = parseRows(text, report)
  if (rows === null) return null
  const [header, ...body] = rows
  if (header === undefined) {
    report(1, messages.emptyFile)
    return null
  }
  if (!checkHeader(header.record, { all: columns, optional }, header.info.lines, report)) return null

  return body.flatMap(({ info, record }) => {
    if (record.length !== header.record.length) {
      report(info.lines, messages.cellCount(header.record.length, record.length))
      return []
    }
    const cells = Object.fromEntries([
      ...optional.map((column) => [column, '']),
      ...header.record.map((column, n) => [column, record[n]]),
    ]) as Record<Column, string>
    return [{ line: info.lines, cells }]
  })
}
