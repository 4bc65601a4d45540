import type { QueryClient } from '@tanstack/react-query'
import { wipeAttempts } from './attempt'
import { keepOpenDrafts, wipeDrafts } from './draft-store'
import { forgetKeptReads, keepReads } from './kept-reads'
import { session } from './session'

/** The district's own tables belong to nobody. */
function forgetReads(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'region' })
  forgetKeptReads()
}

/**
 * What a person leaves on the device and when it goes (docs/adr/0007): what was read goes with every sign-in, what was
 * written with a chosen sign-out or when somebody else signs in, never because a sign-in ran out. Called once.
 */
export function watchSignIns(client: QueryClient): void {
  session.onSignedOut((chosen) => {
    forgetReads(client)
    if (!chosen) return keepOpenDrafts()
    wipeDrafts()
    wipeAttempts()
  })
  session.onSignedIn((account) => {
    forgetReads(client)
    wipeDrafts(account)
    wipeAttempts(account)
  })
  session.followOtherTabs()
  keepReads(client.getQueryCache())
}
