import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { caseCounts } from '@/features/cases/public'
import { useSession } from '@/shared/lib/session'
import { setTabBadge } from '@/shared/ui'

/** Keeps the number on the tab 我的事项; gone with the sign-in. */
export function useWaitingCount() {
  const citizen = useSession()?.me.role === 'citizen'
  const counts = useQuery({ ...caseCounts, enabled: citizen })
  const turn = citizen ? (counts.data?.turn ?? 0) : 0
  useEffect(() => setTabBadge(turn), [turn])
  return citizen ? counts.data : undefined
}
