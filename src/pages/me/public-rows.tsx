import { verificationRoutes } from '@/features/verification/public'
import { ListRow, ListRows } from '@/shared/ui'
import { text } from './messages'

/** What anybody may check, signed in or not. */
export function PublicRows() {
  const { title, desc } = text.verify
  return (
    <ListRows>
      <ListRow id='me-verify' icon='shield' title={title} desc={desc} to={verificationRoutes.check} />
    </ListRows>
  )
}
