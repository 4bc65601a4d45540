import { useSession } from '@/shared/lib/session'

/** Whose phone a named filing would carry. Staff accounts file nothing: a person files with a phone of their own. */
export function useFiler(): { phone: string | undefined; staff: boolean } {
  const me = useSession()?.me
  const staff = me !== undefined && me.role !== 'citizen'
  return { phone: staff ? undefined : me?.phoneMasked, staff }
}
