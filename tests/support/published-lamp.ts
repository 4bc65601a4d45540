import type { Paged } from '@contract/common/schema'
import type { KnownProblem } from '@contract/neighbours/schema'
import { inputs } from './builders'
import { type Api, newPhone } from './e2e/api'
import { story } from './e2e/filing'

/** What the desk has written of the lamps that `story` tells of. */
export const lamp = {
  title: '翠湖路连续多盏路灯不亮',
  text: '翠湖路云杉街社区一段连续六盏路灯整夜不亮，城管部门正在排查线路，尽快修好。',
}

/** Somebody else has told of it, the unit is at it, and the desk has published it. */
export async function publishLamp(api: Api) {
  const before = await api.send<Paged<KnownProblem>>('GET', '/problems')
  const there = before.items.find(({ title }) => title === lamp.title)
  const phone = newPhone()
  const { number } = await api.file(phone, { place: story.place, story: '晚上这一段漆黑，走路都要打手电。' })
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  if (there) return { number, phone, id: there.id }
  await api.act('dispatcher', number, 'publish', lamp)
  const { items } = await api.send<Paged<KnownProblem>>('GET', '/problems')
  return { number, phone, id: items.find(({ title }) => title === lamp.title)!.id }
}
