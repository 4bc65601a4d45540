import { messages } from './messages'
import type { Report } from './problems'

const CONTROL = /[\u0000-\u001f\u007f]/

/** Reports a text that is missing, too long or holds control characters. */
export const checkText = (
  column: string,
  value: string,
  rule: { max: number; optional?: boolean },
  line: number,
  report: Report,
) => {
  if (value === '' && !rule.optional) report(line, messages.required(column))
  if ([...value].length > rule.max) report(line, messages.tooLong(column, rule.max))
  if (CONTROL.test(value)) report(line, messages.badText(column))
}

export const checkCode = (
  column: string,
  value: string,
  pattern: RegExp,
  wanted: string,
  line: number,
  report: Report,
) => {
  if (value === '') report(line, messages.required(column))
  else if (!pattern.test(value)) report(line, messages.badCode(column, value, wanted))
}

/** The value when it is one of those allowed; else a report, and the first of them so that reading can go on. */
export const oneOf = <T extends string>(
  column: string,
  value: string,
  allowed: readonly [T, ...T[]],
  line: number,
  report: Report,
): T => {
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined)
    report(line, value === '' ? messages.required(column) : messages.oneOf(column, value, allowed))
  return found ?? allowed[0]
}

/** Reports every value that stood in an earlier line already; empty values are passed over. */
export const checkUnique = <Row extends { line: number }>(
  column: string,
  rows: readonly Row[],
  valueOf: (row: Row) => string,
  report: Report,
) => {
  const first = new Map<string, number>()
  for (const row of rows) {
    const value = valueOf(row)
    if (value === '') continue
    const line = first.get(value)
    if (line === undefined) first.set(value, row.line)
    else report(row.line, messages.repeated(column, value, line))
  }
}
