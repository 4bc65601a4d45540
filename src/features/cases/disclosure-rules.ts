import type { Disclosure } from '@contract/complaint/schema'

/** Whether the name or phone was really seen, or stayed closed. */
export const wasOpened = ({ state }: Pick<Disclosure, 'state'>) => state === 'opened'
const stayedClosed = ({ state }: Pick<Disclosure, 'state'>) =>
  state === 'blocked' || state === 'refused' || state === 'expired'

export const countSeen = (items: readonly Pick<Disclosure, 'state'>[]) => ({
  opened: items.filter(wasOpened).length,
  blocked: items.filter(stayedClosed).length,
})

export const ofCase = (items: readonly Disclosure[], number: string | undefined) =>
  number ? items.filter((item) => item.number === number) : items
