import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { readJsonLines } from './json-lines'
import { RegionPackError } from './problems'

type Fault = { at: string; text: string }

/**
 * A file of the pack beside its tables, or null when the pack has none.
 * @param faultsIn what is wrong with it besides its shape; `at` is a JSON pointer
 * @throws RegionPackError naming file and line
 */
export function readCheckedJson<Shape extends TSchema>(
  folder: string,
  file: string,
  shape: Shape,
  faultsIn: (value: Static<Shape>) => Fault[],
): { text: string; value: Static<Shape> } | null {
  const path = join(folder, file)
  if (!existsSync(path)) return null
  const refuse = (faults: { line: number | null; text: string }[]): never => {
    throw new RegionPackError(
      folder,
      faults.map((fault) => ({ file, ...fault })),
    )
  }
  const text = readFileSync(path, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse([{ line: null, text: '不是正确的 JSON，请检查逗号、引号和括号' }])
  }
  const { lineOf } = readJsonLines(text)
  if (!Value.Check(shape, value))
    return refuse(
      [...Value.Errors(shape, value)].map(({ instancePath, message }) => ({
        line: lineOf(instancePath),
        text: `${instancePath} ${message}`,
      })),
    )
  const faults = faultsIn(value)
  if (faults.length > 0) refuse(faults.map(({ at, text: what }) => ({ line: lineOf(at), text: what })))
  return { text, value }
}
