import type { State } from '@contract/complaint/states'
import type { MessageKind } from '@contract/wechat/labels'

const underWay: readonly MessageKind[] = ['asked', 'replied', 'due']

const ofState: Partial<Record<State, readonly MessageKind[]>> = {
  pending: ['accepted', 'asked', 'replied'],
  accepted: underWay,
  dispatched: underWay,
  objected: underWay,
  handling: underWay,
  awaiting: ['replied', 'due'],
  replied: ['due'],
  reviewing: ['replied'],
}

/** What may still happen that a person would want to be told by WeChat. */
export const remindKinds = (state: State): readonly MessageKind[] => ofState[state] ?? []
