import { type DraftPlace, forgetDrafts } from '@/shared/lib/draft-store'
import { queryClient } from '@/shared/lib/query-client'
import { forgetAlbums } from '@/features/photos/public'
import { caseKeys } from './keys'

type Visit = { id: string; code: string }
let current: Visit | null = null
let opened = 0
const texts = new Map<string, unknown>()

/** Drafts about an anonymous case: gone with the visit, never written to the device. */
export const visitDrafts: DraftPlace = {
  get: <T>(key: string) => (texts.get(key) as T | undefined) ?? null,
  set: (key, value) => {
    if (current) texts.set(key, value)
    return current !== null
  },
  remove: (key) => void texts.delete(key),
}

/** The case a person opened by 查询码. The code lives in this variable only: not in storage, address or cache keys. */
export const visit = {
  open(code: string): string {
    visit.close()
    current = { id: `visit-${++opened}`, code }
    return current.id
  },
  id: () => current?.id ?? null,
  code: (id: string) => (current?.id === id ? current.code : null),
  /** Forgets the code and all that was read and written with it. */
  close(id?: string): void {
    if (id !== undefined && current?.id !== id) return
    current = null
    texts.clear()
    forgetDrafts(visitDrafts)
    forgetAlbums(visitDrafts)
    queryClient.removeQueries({ queryKey: caseKeys.visits() })
  },
}
