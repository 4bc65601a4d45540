import { anyone, type OpenAlbum, useAlbum } from '@/features/photos/public'
import { useSession } from '@/shared/lib/session'
import { filingAlbum } from './model'
import { useFilingDraft } from './use-filing'

/**
 * The photos of the filing. Until the person says who may know them they are uploaded as nobody's, so that a filing that becomes
 * 匿名 has never been seen under an account; with a name they belong to the account, and wait until there is one.
 */
export function useFilingPhotos(): OpenAlbum {
  const { identity } = useFilingDraft().value
  const me = useSession()?.me
  const account = me?.role === 'citizen' ? me.id : null
  return useAlbum(filingAlbum, identity === 'named' || identity === 'confidential' ? account : anyone)
}
