import type { LikenessView, ProblemView, Suggestions } from '@contract/neighbours/schema'
import type { Caller } from './people'
import { ok, type Staff } from './people'

/** What the desk writes for everybody to read. */
export const publication = {
  title: '石桥村小学一带路灯不亮',
  text: '石桥村小学门前一段路的路灯连续多盏不亮，城管部门正在排查线路。',
}
/** As another person would tell of what `builders` files. */
export const alike = {
  category: '0101',
  place: '990102005002',
  title: '小学门口的路灯坏了',
  story: '石桥村小学门前这段路灯好几盏都不亮，晚上看不见路。',
  placeDetail: '小学门口',
}

export const likenessOf = async (staff: Caller, number: string): Promise<LikenessView> =>
  ok(await staff.send<LikenessView>('GET', `/desk/tickets/${number}/likeness`))
export const suggestionsFor = async (caller: Caller, changes: Partial<typeof alike> = {}): Promise<Suggestions> =>
  ok(await caller.send<Suggestions>('POST', '/problems/suggestions', { body: { ...alike, ...changes } }))
export const problemOf = async (caller: Caller, id: string): Promise<ProblemView> =>
  ok(await caller.send<ProblemView>('GET', `/problems/${id}`))

/** Publishes a ticket. @returns the id that neighbours know it by */
export async function publish(dispatcher: Staff, number: string, changes: Partial<typeof publication> = {}) {
  ok(await dispatcher.give(number, 'publish', { ...publication, ...changes }))
  return (await likenessOf(dispatcher, number)).published!.id
}
