import { roleLabels } from '@contract/account/labels'
import type { Disclosure } from '@contract/complaint/schema'

/** Whether the name or phone was really seen, or stayed closed. */
export const wasOpened = ({ state }: Pick<Disclosure, 'state'>) => state === 'opened'
const stayedClosed = ({ state }: Pick<Disclosure, 'state'>) =>
  state === 'blocked' || state === 'refused' || state === 'expired'

export const countSeen = (items: readonly Pick<Disclosure, 'state'>[]) => ({
  opened: items.filter(wasOpened).length,
  blocked: items.filter(stayedClosed).length,
})

/** `城市管理局 承办人 2206`; the hotline's own name already stands in the role. */
export const whoLooked = ({ unitName, role, staffNo }: Pick<Disclosure, 'unitName' | 'role' | 'staffNo'>) =>
  [role === roleLabels.dispatcher ? null : unitName, role, staffNo].filter(Boolean).join(' ')

export const ofCase = (items: readonly Disclosure[], number: string | undefined) =>
  number ? items.filter((item) => item.number === number) : items
