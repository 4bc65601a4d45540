import type { TimelineEntry } from '@contract/complaint/schema'
import { allBy } from './facts'
import type { Values } from './model'

type Words = Pick<Values, 'text' | 'note' | 'reason' | 'route' | 'question' | 'opinion' | 'promises'>

const wordsIn = ({ text, note, reason, route, question, opinion, promises }: Words) =>
  [text, note, reason, route, question, opinion, ...promises.map((promise) => promise.text)]
    .map((words) => words.trim())
    .filter(Boolean)

/** Whether what has happened is what this person sent: nobody else did anything, and all they wrote stands in it. */
export function isSentAlready(
  changes: readonly TimelineEntry[],
  values: Words,
  staffNo: string | null | undefined,
): boolean {
  const read = changes.map(({ text }) => text ?? '').join('\n')
  return allBy(changes, staffNo) && wordsIn(values).every((words) => read.includes(words))
}
