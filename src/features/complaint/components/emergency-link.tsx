import { ListRow, ListRows } from '@/shared/ui'
import { text } from '../messages'
import { filingRoutes } from '../routes'

/** Stands before the first question: somebody in danger must not fill in a form first. */
export function EmergencyLink() {
  return (
    <ListRows>
      <ListRow
        id='file-emergency'
        icon='phone'
        title={text.type.emergency}
        desc={text.type.emergencyHint}
        to={filingRoutes.emergency}
      />
    </ListRows>
  )
}
