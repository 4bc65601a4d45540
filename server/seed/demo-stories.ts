import { OneOf, Strict } from '@contract/common/schema'
import { type CommandInputs, commandInputs, NewComplaint, type PersonCommand } from '@contract/complaint/schema'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { readCheckedJson } from '../src/plugins/region/read-checked-json'
import type { Region } from '../src/plugins/region/types'
import type { LeadUnits } from './demo-accounts'

export const actors = ['citizen', 'desk', 'first', 'firstHead', 'second', 'secondHead', 'supervisor'] as const
export type Actor = (typeof actors)[number]
type Step = { [K in PersonCommand]: { after: number; by: Actor; command: K; input: CommandInputs[K] } }[PersonCommand]
/** `ago`: hours before the first start; `after`: hours after the filing. Everything in it is made up. */
export type Story = {
  ago: number
  identity: 'named' | 'confidential' | 'anonymous'
  matter: Pick<NewComplaint, 'type' | 'category' | 'title' | 'story' | 'place' | 'placeDetail'>
  steps: Step[]
}
export type Stories = { units: LeadUnits; stories: readonly Story[] }

const file = 'stories.json'
const { type, category, title, story, place, placeDetail } = NewComplaint.properties
const Matter = Strict({ type, category, title, story, place, placeDetail })
const StoryShape = Strict({
  ago: Type.Number({ minimum: 0 }),
  identity: OneOf(['named', 'confidential', 'anonymous'] as const),
  matter: Matter,
  steps: Type.Array(
    Strict({
      after: Type.Number({ minimum: 0 }),
      by: OneOf(actors),
      command: OneOf(Object.keys(commandInputs) as PersonCommand[]),
      input: Type.Object({}),
    }),
  ),
})
const Shape = Strict({ units: Type.Tuple([Type.String(), Type.String()]), stories: Type.Array(StoryShape) })

/** JSON pointers into the stories at which something does not fit, each with what it is. */
function faultsIn(value: Stories, region: Region): { at: string; text: string }[] {
  const units = value.units.map((code, n) => ({ at: `/units/${n}`, ok: region.unit(code), text: `没有单位 '${code}'` }))
  const stories = value.stories.flatMap(({ identity, matter, steps }, n) => [
    {
      at: `/stories/${n}/identity`,
      ok: identity === 'named' || region.switches[identity],
      text: `'${identity}' 没有开通`,
    },
    {
      at: `/stories/${n}/matter/category`,
      ok: region.leafCategory(matter.category),
      text: `没有二级类别 '${matter.category}'`,
    },
    {
      at: `/stories/${n}/matter/place`,
      ok: region.place(matter.place)?.level === 'community',
      text: `'${matter.place}' 不是最末一级的地点`,
    },
    ...steps.map(({ command, input }, m) => ({
      at: `/stories/${n}/steps/${m}/input`,
      ok: Value.Check(commandInputs[command], input),
      text: `'${command}' 的内容不对`,
    })),
  ])
  return [...units, ...stories].filter(({ ok }) => !ok)
}

/** Two units of the region itself, for a pack without stories. */
function anyLeads({ units }: Region): LeadUnits {
  const codes = units.filter(({ kind }) => kind === 'department' || kind === 'street').map(({ code }) => code)
  const [first = '', second = first] = codes
  return [first, second]
}

/**
 * The past of a demo, told in the pack's own units, categories and places; none when the pack brings no stories.json.
 * @throws RegionPackError with file and line
 */
export function readStories(folder: string, region: Region): Stories {
  const read = readCheckedJson(folder, file, Shape, (value) => faultsIn(value as Stories, region))
  return read ? (read.value as Stories) : { units: anyLeads(region), stories: [] }
}
