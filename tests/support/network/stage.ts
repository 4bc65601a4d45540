import type { Api, Staff } from '../e2e/api'
import type { Moment } from './moments'

export type Broken = {
  /** Fulfilled when it has happened to the request. */
  met: Promise<unknown>
  mended(): Promise<void>
}

/** A person's hands on either platform; a word is an id, a field goes by its name. */
export type Hands = {
  opens(page: string): Promise<void>
  press(id: string): Promise<void>
  write(field: string, words: string): Promise<void>
  sees(id: string): Promise<void>
  /** It is no longer there. */
  misses(id: string): Promise<void>
  has(id: string): Promise<boolean>
  value(field: string): Promise<string>
  /** The words that stand there. */
  reads(id: string): Promise<string>
  /** Names of what the device keeps because it has not been sent: drafts, and tries with their keys. */
  unsent(): Promise<string[]>
  /** How often they pressed something. */
  taps(): number
  /** Breaks the network at the next request whose "METHOD path" matches. */
  breaks(request: RegExp, moment: Moment): Promise<Broken>
}

export const isUnsent = (key: string) => /^(draft|attempt):/.test(key) && key !== 'draft:complaint-receipt'

export type Who = { phone: string } | { staff: Staff } | 'visitor'
export type Stage = {
  api: Api
  /** With the app closed; `kept` is what the device remembers. */
  arrives(who: Who, kept?: Record<string, unknown>): Promise<Hands>
}
