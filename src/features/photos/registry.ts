import type { DraftPlace } from '@/shared/lib/draft-store'
import { onDeviceCleared } from '@/shared/lib/left-behind'
import { session } from '@/shared/lib/session'
import { storage } from '@/shared/platform/storage'
import { albumKey } from './album-names'

type Open = { place: DraftPlace; discard(): void }

/** Albums somebody has looked at since the app began: uploads go on while pages come and go. */
export const albums = new Map<string, Open>()

/** What was wiped from the device (shared/lib/left-behind.ts) must not be written back by an album in memory. */
const followDevice = () =>
  albums.forEach((open, name) => {
    if (open.place === storage && storage.get(albumKey(name)) === null) open.discard()
  })
session.onSignedIn(followDevice)
session.onSignedOut((chosen) => chosen && followDevice())
onDeviceCleared(followDevice)
