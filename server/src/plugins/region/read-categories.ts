import { checkCode, checkText, checkUnique } from './cell-rules'
import { type CsvRow, readCsvTable } from './csv-table'
import { messages } from './messages'
import type { Report } from './problems'
import { STREET } from './suggest-unit'
import type { Category, Unit } from './types'

const COLUMNS = ['code', 'parent', 'name', 'hint', 'defaultUnit', 'days', 'extraQuestions'] as const
/** DOMAIN §1: a category may set up to 15 工作日 for its reply. */
const MAX_DAYS = 15
const MAX_QUESTIONS = 3

type Row = CsvRow<(typeof COLUMNS)[number]>

const readDays = ({ line, cells }: Row, report: Report): number | null => {
  if (cells.days === '') return null
  const days = /^\d{1,3}$/.test(cells.days) ? Number(cells.days) : 0
  if (days >= 1 && days <= MAX_DAYS) return days
  report(line, messages.days(cells.days, MAX_DAYS))
  return null
}

const readQuestions = ({ line, cells }: Row, report: Report): string[] => {
  if (cells.extraQuestions === '') return []
  const questions = cells.extraQuestions.split('|').map((question) => question.trim())
  if (questions.length > MAX_QUESTIONS) report(line, messages.tooManyQuestions(MAX_QUESTIONS))
  for (const question of questions) {
    if (question === '') report(line, messages.emptyQuestion)
    else checkText('extraQuestions', question, { max: 40 }, line, report)
  }
  return questions
}

const checkFirstLevel = ({ line, cells }: Row, hasLeaf: boolean, report: Report) => {
  if (!hasLeaf) report(line, messages.parentWithoutLeaf)
  for (const column of ['defaultUnit', 'days', 'extraQuestions'] as const) {
    if (cells[column] !== '') report(line, messages.onlyForLeaf(column))
  }
}

const checkLeaf = (
  { line, cells }: Row,
  byCode: ReadonlyMap<string, Row>,
  units: ReadonlySet<string> | null,
  report: Report,
) => {
  const parent = byCode.get(cells.parent)
  if (parent === undefined) report(line, messages.unknownParent(cells.parent))
  else if (parent.cells.parent !== '') report(line, messages.thirdLevel(cells.parent))

  if (cells.defaultUnit === '') report(line, messages.required('defaultUnit'))
  else if (cells.defaultUnit !== STREET && units !== null && !units.has(cells.defaultUnit)) {
    report(line, messages.unknownUnit(cells.defaultUnit))
  }
}

/** @param units null when units.csv could not be read: then nothing is said about them here */
export const readCategories = (text: string, units: readonly Unit[] | null, report: Report): Category[] | null => {
  const rows = readCsvTable(text, COLUMNS, report)
  if (rows === null) return null
  if (rows.length === 0) report(null, messages.noRows)
  const byCode = new Map(rows.map((row) => [row.cells.code, row]))
  const parents = new Set(rows.map(({ cells }) => cells.parent))
  const unitCodes = units && new Set(units.map(({ code }) => code))
  checkUnique('code', rows, ({ cells }) => cells.code, report)
  checkUnique('name', rows, ({ cells }) => (cells.name === '' ? '' : `${cells.parent}/${cells.name}`), report)

  return rows.map((row) => {
    const { line, cells } = row
    checkCode('code', cells.code, /^[0-9A-Z]{2,12}$/, messages.categoryCode, line, report)
    checkText('name', cells.name, { max: 12 }, line, report)
    checkText('hint', cells.hint, { max: 60, optional: true }, line, report)
    if (cells.parent === '') checkFirstLevel(row, parents.has(cells.code), report)
    else checkLeaf(row, byCode, unitCodes, report)
    return {
      ...cells,
      parent: cells.parent || null,
      defaultUnit: cells.defaultUnit || null,
      days: readDays(row, report),
      extraQuestions: readQuestions(row, report),
    }
  })
}
