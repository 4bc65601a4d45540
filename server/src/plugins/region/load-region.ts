import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildRegion } from './build-region'
import { messages } from './messages'
import { type Report, RegionPackError, collectProblems } from './problems'
import { readCategories } from './read-categories'
import { readCorrections } from './read-corrections'
import { readPlaces } from './read-places'
import { readSettings } from './read-settings'
import { readUnits } from './read-units'
import type { Category, Region, RegionSettings } from './types'

const FILES = ['region.json', 'places.csv', 'units.csv', 'categories.csv', 'calendar.csv'] as const
type PackFile = (typeof FILES)[number]

const listFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch {
    throw new RegionPackError(folder, [{ file: folder, line: null, text: messages.noFolder }])
  }
}

const readText = (path: string, report: Report): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') report(null, messages.missingFile)
    else
      report(null, code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? messages.notUtf8 : messages.unreadableFile(`${code}`))
    return null
  }
}

/** A deadline shown for a category that is not there would be shown to nobody, and missing where it belongs. */
const checkRights = (settings: RegionSettings | null, categories: readonly Category[] | null, report: Report) => {
  if (!settings?.rights || !categories) return
  const known = new Set(categories.map(({ code }) => code))
  for (const [matter, codes] of Object.entries(settings.rights))
    for (const code of codes) if (!known.has(code)) report(null, messages.unknownRightCategory(matter, code))
}

/**
 * Reads a region pack, for example regions/demo, and checks all of it before the service starts.
 * @throws RegionPackError with every problem, each with file and line
 */
export const loadRegion = (folder: string): Region => {
  if (listFolder(folder).length === 0) {
    throw new RegionPackError(folder, [{ file: folder, line: null, text: messages.emptyFolder(FILES) }])
  }
  const { reportFor, throwIfAny } = collectProblems()
  const texts = new Map(FILES.map((file) => [file, readText(join(folder, file), reportFor(file))]))
  const read = <T>(file: PackFile, parse: (text: string, report: Report) => T | null): T | null => {
    const text = texts.get(file) ?? null
    return text === null ? null : parse(text, reportFor(file))
  }

  const corrections = read('calendar.csv', readCorrections)
  const settings = read('region.json', (text, report) => readSettings(text, corrections ?? [], report))
  const places = read('places.csv', (text, report) => readPlaces(text, settings?.code ?? null, report))
  const units = read('units.csv', (text, report) => readUnits(text, places, report))
  const categories = read('categories.csv', (text, report) => readCategories(text, units, report))
  checkRights(settings, categories, reportFor('region.json'))
  throwIfAny(folder)
  return buildRegion({
    ...settings!,
    places: places!,
    units: units!,
    categories: categories!,
    corrections: corrections!,
  })
}
