import { useSession } from '@/shared/lib/session'

/** The account of a signed-in citizen, or nothing: what is asked then says not who asks. */
export function useCitizen(): string {
  const me = useSession()?.me
  return me?.role === 'citizen' ? me.id : ''
}
