import type { NewAnonymousComplaint } from '@contract/complaint/schema'
import type { Matter } from './repository'

export type Described = Omit<NewAnonymousComplaint, 'lookupCode'>

const blankless = (text: string) => text.trim()

/** What was sent as the ticket keeps it. */
export const matterOf = (sent: Described, { number, identity, pin }: Pick<Matter, 'number' | 'identity' | 'pin'>) => ({
  number,
  type: sent.type,
  identity,
  category: sent.category,
  place: sent.place,
  placeDetail: blankless(sent.placeDetail),
  title: blankless(sent.title),
  story: blankless(sent.story),
  happened: blankless(sent.happened),
  aboutUnit: sent.aboutUnit,
  pin,
  answers: sent.answers ?? [],
})
