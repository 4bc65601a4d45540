import Ajv, { type ErrorObject } from 'ajv'
import { yearOf } from '../calendar/shanghai-day'
import type { CalendarCorrection } from '../calendar/types'
import { isArranged } from '../calendar/working-days'
import { checkColours } from './colour-contrast'
import { type JsonLines, lineOfSyntaxError, readJsonLines } from './json-lines'
import { messages } from './messages'
import type { Report } from './problems'
import { settingsSchema } from './settings-schema'
import type { RegionSettings } from './types'

const validate = new Ajv({ allErrors: true, verbose: true }).compile<RegionSettings>(settingsSchema)

const pathOf = (pointer: string) => pointer.slice(1).replace(/\//g, '.') || 'region.json'

const explain = ({ keyword, instancePath, params, parentSchema }: ErrorObject): { at: string; text: string } => {
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string }
  const within = instancePath === '' ? '' : `${pathOf(instancePath)}.`
  if (keyword === 'required') return { at: instancePath, text: messages.missingKey(`${within}${missingProperty}`) }
  if (keyword === 'additionalProperties') {
    return { at: `${instancePath}/${additionalProperty}`, text: messages.unknownKey(`${within}${additionalProperty}`) }
  }
  const wanted = (parentSchema as { description: string }).description
  return { at: instancePath, text: messages.wrongValue(pathOf(instancePath), wanted) }
}

const parseJson = (text: string, report: Report): { value: unknown; lines: JsonLines } | null => {
  try {
    return { value: JSON.parse(text), lines: readJsonLines(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    report(lineOfSyntaxError(text, error), messages.notJson)
    return null
  }
}

const checkAgainstEachOther = (
  settings: RegionSettings,
  corrections: readonly CalendarCorrection[],
  lines: JsonLines,
  report: Report,
) => {
  const { officeHours, publishedYears, colours } = settings
  if (colours) checkColours(colours, lines, report)
  const inOrder = officeHours.every(({ from, to }, n) => from < to && from >= (officeHours[n - 1]?.to ?? ''))
  if (!inOrder) report(lines.lineOf('/officeHours'), messages.officeHoursOrder)
  const correctedYears = new Set(corrections.map(({ date }) => yearOf(date)))
  publishedYears.forEach((year, n) => {
    const line = lines.lineOf(`/publishedYears/${n}`)
    if (publishedYears.indexOf(year) < n) report(line, messages.repeatedYear(year))
    if (!isArranged(year) && !correctedYears.has(year)) report(line, messages.yearWithoutArrangement(year))
  })
  for (const year of correctedYears) {
    if (!publishedYears.includes(year)) report(lines.lineOf('/publishedYears'), messages.unpublishedYear(year))
  }
}

/**
 * region.json, or null when it cannot be used; what is wrong is reported.
 * @param corrections rows of calendar.csv, to be compared with publishedYears
 */
export const readSettings = (
  text: string,
  corrections: readonly CalendarCorrection[],
  report: Report,
): RegionSettings | null => {
  const parsed = parseJson(text.replace(/^\ufeff/, ''), report)
  if (parsed === null) return null
  const { value, lines } = parsed
  for (const { key, line } of lines.repeatedKeys) report(line, messages.repeatedKey(key))
  if (!validate(value)) {
    const told = new Set<string>()
    for (const { at, text: problem } of (validate.errors ?? []).map(explain)) {
      if (!told.has(problem)) report(lines.lineOf(at), problem)
      told.add(problem)
    }
    return null
  }
  checkAgainstEachOther(value, corrections, lines, report)
  return value
}
