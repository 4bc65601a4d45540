import { stateLabels } from '@contract/complaint/labels'
import type { CaseItem, CaseView } from '@contract/complaint/schema'
import type { CitizenCommand, State } from '@contract/complaint/states'
import { listText } from './list-messages'

export type TagTone = 'plain' | 'brand' | 'turn' | 'success' | 'warn' | 'danger'
export type StateTag = { label: string; tone: TagTone; icon?: 'star' | 'pen' | 'warning' | 'check' }

const ended: readonly State[] = ['refused', 'transferred', 'terminated', 'withdrawn']

/** What the citizen is asked to do now, if anything. */
export type Wanted = 'rate' | 'supplement' | 'other'
export function wanted(item: Pick<CaseItem, 'state' | 'turn'>): Wanted | null {
  if (item.turn !== 'citizen') return null
  if (item.state === 'replied' || item.state === 'closed') return 'rate'
  return item.state === 'awaiting' ? 'supplement' : 'other'
}

/** The one mark of a case: the citizen's turn comes before everything else. */
export function stateTag(item: Pick<CaseItem, 'state' | 'turn' | 'due'>): StateTag {
  const mine = wanted(item)
  if (mine === 'rate') return { label: listText.tag.rate, tone: 'turn', icon: 'star' }
  if (mine === 'supplement') return { label: listText.tag.supplement, tone: 'turn', icon: 'pen' }
  if (item.state === 'closed') return { label: stateLabels.closed, tone: 'success', icon: 'check' }
  if (ended.includes(item.state)) return { label: stateLabels[item.state], tone: 'plain' }
  if (item.due?.overdue) return { label: listText.tag.overdue, tone: 'danger', icon: 'warning' }
  return { label: stateLabels[item.state], tone: 'brand' }
}

/** 轮到您了 before 等对方办; the service's order is kept inside each. */
export const byTurn = (items: readonly CaseItem[]) => ({
  mine: items.filter(({ turn }) => turn === 'citizen'),
  others: items.filter(({ turn }) => turn !== 'citizen'),
})

export type BarAction = Exclude<CitizenCommand, 'message' | 'confirmPromise' | 'disputePromise' | 'correctRating'>
/** From the quiet to the weighty; 留言 has its own place in the thread. */
const order: readonly BarAction[] = ['withdraw', 'sendBack', 'requestReview', 'supplement', 'urge', 'rate']

/**
 * The buttons of the action bar, the primary last. A question of the unit is answered in its own box, and 退回重办 starts
 * from the rating, where the answers are given once.
 */
export function barActions({ allowed, state }: Pick<CaseView, 'allowed' | 'state'>): BarAction[] {
  return order.filter((action) => {
    if (!allowed.includes(action)) return false
    if (action === 'supplement') return state !== 'awaiting'
    return action === 'sendBack' ? !allowed.includes('rate') : true
  })
}

/** Whether the last of the bar's buttons is the thing to do, or all of them are side ways. */
export const primaryAction = (actions: readonly BarAction[]): BarAction | null => {
  const last = actions[actions.length - 1] ?? null
  return last === 'rate' || last === 'urge' ? last : null
}

/** Promises the unit says it kept, which the person may still say were not. */
export const disputable = (view: Pick<CaseView, 'promises'> | undefined) =>
  view?.promises.filter(({ state, disputeBy }) => state === 'kept' && disputeBy !== undefined && !disputeBy.overdue) ??
  []

/** A 举报 that the desk pursues after the person withdrew it: nothing of it waits for the person any more. */
export const goesOnWithout = ({ state, timeline }: Pick<CaseView, 'state' | 'timeline'>) =>
  state !== 'withdrawn' && timeline.some(({ kind }) => kind === 'withdrawn')
