import type { QueryClient } from '@tanstack/react-query'
import { storage } from '@/shared/platform/storage'
import { wipeFiles } from '@/shared/platform/wipe-files'
import { wipeAttempts } from './attempt'
import { keepOpenDrafts, wipeDrafts } from './draft-store'
import { forgetKeptReads, keepReads } from './kept-reads'
import { session } from './session'

/** The district's own tables belong to nobody. */
function forgetReads(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'region' })
  forgetKeptReads()
}

/** Photos lie beside the draft they go along with, under its name; `owner` is an account where they were uploaded under one. */
type Album = { value?: { owner?: string } }
const named = (prefix: string) =>
  storage.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))

/** What was written: all of it, or what is not `mine`. Photos go with their words. */
function wipeWritten(mine?: string): void {
  const before = named('draft:')
  wipeDrafts(mine)
  wipeAttempts(mine)
  const left = named('draft:')
  for (const name of named('photos:')) {
    const owner = storage.get<Album>(`photos:${name}`)?.value?.owner
    const another = owner && owner !== 'anyone' && owner !== mine
    if (mine !== undefined && !another && (left.includes(name) || !before.includes(name))) continue
    storage.remove(`photos:${name}`)
    void wipeFiles(`${name}~`)
  }
}

const cleared = new Set<() => void>()
/** For what is held in memory and would be written back. */
export const onDeviceCleared = (listener: () => void) => void cleared.add(listener)

/** As a chosen sign-out, but the person stays signed in. */
export function clearDevice(client: QueryClient): void {
  forgetReads(client)
  wipeWritten()
  cleared.forEach((listener) => listener())
}

/**
 * What a person leaves on the device and when it goes (docs/adr/0007): what was read goes with every sign-in, what was
 * written with a chosen sign-out or when somebody else signs in, never because a sign-in ran out. Called once.
 */
export function watchSignIns(client: QueryClient): void {
  session.onSignedOut((chosen) => {
    forgetReads(client)
    if (!chosen) return keepOpenDrafts()
    wipeWritten()
  })
  session.onSignedIn((account) => {
    forgetReads(client)
    wipeWritten(account)
  })
  session.followOtherTabs()
  keepReads(client.getQueryCache())
}
