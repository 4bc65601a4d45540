import { Strict } from '@contract/common/schema'
import { NewAnswer } from '@contract/knowledge/schema'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { readJsonLines } from '../../plugins/region/json-lines'
import { RegionPackError } from '../../plugins/region/problems'
import type { Region } from '../../plugins/region/types'

const file = 'answers.json'
/** An answer that comes with the region pack; `code` is its name for good. */
const StarterAnswer = Strict({ ...NewAnswer.properties, code: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }) })
export type StarterAnswer = Static<typeof StarterAnswer>
const Shape = Type.Array(StarterAnswer)

function faultsIn(answers: readonly StarterAnswer[], region: Region): { at: string; text: string }[] {
  const seen = new Set<string>()
  return answers.flatMap(({ code, owner, categories }, n) => {
    const twice = seen.has(code)
    seen.add(code)
    return [
      ...(twice ? [{ at: `/${n}/code`, text: `'${code}' 写了两次` }] : []),
      ...(region.unit(owner) ? [] : [{ at: `/${n}/owner`, text: `没有单位 '${owner}'` }]),
      ...categories.flatMap((one, m) =>
        region.leafCategory(one) ? [] : [{ at: `/${n}/categories/${m}`, text: `没有二级类别 '${one}'` }],
      ),
    ]
  })
}

/**
 * The answers a region pack brings along; none when it has no answers.json.
 * @throws RegionPackError with file and line
 */
export function readStarters(folder: string, region: Region): { text: string; answers: readonly StarterAnswer[] } {
  const path = join(folder, file)
  if (!existsSync(path)) return { text: '', answers: [] }
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
  if (!Value.Check(Shape, value))
    return refuse(
      [...Value.Errors(Shape, value)].map(({ instancePath, message }) => ({
        line: lineOf(instancePath),
        text: `${instancePath} ${message}`,
      })),
    )
  const faults = faultsIn(value, region)
  if (faults.length > 0) refuse(faults.map(({ at, text: what }) => ({ line: lineOf(at), text: what })))
  return { text, answers: value }
}
