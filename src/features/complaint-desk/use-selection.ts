import { useState } from 'react'
import type { DeskItem } from '@contract/complaint/schema'
import { toolLimits } from '@contract/desk-tools/limits'
import { bulkDraft, deskToolsRoutes } from '@/features/desk-tools/public'
import { useDraft } from '@/shared/lib/draft-store'
import { go } from '@/shared/platform/navigation'

export type Selection = {
  /** Null while nothing is being chosen. */
  chosen: readonly DeskItem[] | null
  start(): void
  stop(): void
  toggle(item: DeskItem): void
  add(items: readonly DeskItem[]): void
  goOn(): void
}

/** Several tickets of a list, to do one thing to all of them; each is remembered with the version it was seen at. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<readonly DeskItem[] | null>(null)
  const bulk = useDraft(bulkDraft.name, bulkDraft.empty)
  const has = (list: readonly DeskItem[], { number }: DeskItem) => list.some((one) => one.number === number)
  const most = (list: readonly DeskItem[]) => list.slice(0, toolLimits.bulk)
  return {
    chosen,
    start: () => setChosen([]),
    stop: () => setChosen(null),
    toggle: (item) =>
      setChosen((list) => {
        const now = list ?? []
        return has(now, item) ? now.filter(({ number }) => number !== item.number) : most([...now, item])
      }),
    add: (items) =>
      setChosen((list) => {
        const now = list ?? []
        return most([...now, ...items.filter((item) => !has(now, item))])
      }),
    goOn() {
      if (!chosen || chosen.length === 0) return
      const tickets = chosen.map(({ number, version, title, state }) => ({ number, version, title, state }))
      bulk.replace({ ...bulkDraft.empty, tickets })
      bulk.flush()
      setChosen(null)
      go(deskToolsRoutes.bulk)
    },
  }
}
