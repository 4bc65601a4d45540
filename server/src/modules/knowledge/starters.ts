import { Strict } from '@contract/common/schema'
import { NewAnswer } from '@contract/knowledge/schema'
import { type Static, Type } from 'typebox'
import { readCheckedJson } from '../../plugins/region/read-checked-json'
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
  const read = readCheckedJson(folder, file, Shape, (answers) => faultsIn(answers, region))
  return read ? { text: read.text, answers: read.value } : { text: '', answers: [] }
}
