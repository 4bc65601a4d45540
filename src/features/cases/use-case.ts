import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '@/shared/lib/session'
import { usePageParams } from '@/shared/platform/navigation'
import { usePulledDown, useShownAgain } from '@/shared/platform/page-events'
import { caseDetail } from './api'
import type { CaseSource } from './keys'
import { visit } from './visit'

const nowhere: CaseSource = { kind: 'own', number: '' }

/** The case this page is about: the number in its address, or the one opened by 查询码. Read again on show and on pull. */
export function useCase() {
  const { number } = usePageParams()
  const [visitId] = useState(visit.id)
  const signedIn = useSession() !== null
  const source: CaseSource | null = number ? { kind: 'own', number } : visitId ? { kind: 'visit', id: visitId } : null
  const readable = source !== null && (source.kind === 'visit' || signedIn)
  // Whoever opens a case wants to see how it stands now, not half a minute ago.
  const query = useQuery({ ...caseDetail(source ?? nowhere), enabled: readable, refetchOnMount: 'always' })

  useShownAgain(() => void (readable && query.refetch()))
  usePulledDown(() => (readable ? query.refetch() : Promise.resolve()))
  return {
    source,
    query,
    number,
    missing: source === null ? ('code' as const) : readable ? null : ('sign-in' as const),
  }
}
