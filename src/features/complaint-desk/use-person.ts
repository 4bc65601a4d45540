import type { Me } from '@contract/account/schema'
import { useSession } from '@/shared/lib/session'
import { deskOf } from './public'

/** The member of staff at this desk; null for a citizen or nobody. */
export function usePerson(): Me | null {
  const me = useSession()?.me
  return me && deskOf(me.role) ? me : null
}
