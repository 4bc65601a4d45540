import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Notification } from '@contract/account/schema'
import { accountKeys, readUpTo } from './api'

/** Tells the service once that everything up to the newest is read. The marks stay for this visit, so that one sees what was new. */
export function useReading(items: readonly Notification[]): void {
  const client = useQueryClient()
  const told = useRef<string | null>(null)
  const { mutate } = useMutation({
    mutationFn: readUpTo,
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.me() }),
  })
  const newest = items[0]?.id
  const unread = items.some(({ read }) => !read)
  useEffect(() => {
    if (!newest || !unread || told.current === newest) return
    told.current = newest
    mutate(newest)
  }, [newest, unread, mutate])
}
