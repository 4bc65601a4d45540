import { inputs } from './builders'
import { driveTo, openDesks } from './journeys'
import { alike, publish } from './neighbours'
import type { Operation } from './operations'
import { ok } from './people'
import type { TestApp } from './start-app'

type Row = 'own' | 'other'
const ofProblems = ['getProblem', 'supportProblem', 'withdrawSupport']

/** Bodies that are right in themselves. */
export const neighbourBodies: Record<string, () => object> = { suggestProblems: () => alike }

/** A published problem, and one that is published no more, for a walk over all operations. */
export async function prepareProblems(app: TestApp) {
  const desks = await openDesks(app)
  const published = async () => {
    const { number } = await driveTo(app, 'accepted', { desks })
    return { number, id: await publish(desks.dispatcher, number) }
  }
  const [shown, hidden] = [await published(), await published()]
  ok(await desks.dispatcher.give(hidden.number, 'unpublish', inputs.unpublish))
  return {
    shown: shown.id,
    isOne: ({ id }: Operation) => ofProblems.includes(id),
    pathFor: (row: Row) => ({ id: row === 'own' ? shown.id : hidden.id, query: '' }),
  }
}
