import { type Action, isAside } from '../model'

const plain: readonly Action[] = ['refuse', 'object', 'sendBackReply', 'requestTermination']

/** One primary button a screen, and only for what moves the ticket on. */
export function lookOf(action: Action, first: boolean): 'primary' | 'secondary' | 'quiet' {
  if (isAside(action)) return 'quiet'
  if (first) return 'primary'
  return plain.includes(action) ? 'quiet' : 'secondary'
}
