import type { DraftPlace } from '@/shared/lib/draft-store'

type Open = { place: DraftPlace; discard(): void }

/** Albums somebody has looked at since the app began: uploads go on while pages come and go. */
export const albums = new Map<string, Open>()
