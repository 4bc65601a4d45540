import { casesRoutes } from '@/features/cases/public'
import { neighbourRoutes } from '@/features/neighbours/public'
import { hotline, useRegion } from '@/shared/lib/region'
import { callPhone } from '@/shared/platform/phone'
import { ListRow, ListRows } from '@/shared/ui'
import { text } from '../find-messages'
import { filingRoutes } from '../routes'

/** What is always open to a person who found nothing. */
export function OtherWays() {
  const region = useRegion()
  const phone = region?.phones.hotline ?? hotline()
  return (
    <ListRows>
      <ListRow id='find-file' icon='pen' {...text.file} to={filingRoutes.start()} />
      {region?.anonymous !== false && <ListRow id='find-lookup' icon='qr' {...text.lookup} to={casesRoutes.lookup} />}
      <ListRow id='find-problems' icon='users' {...text.problems} to={neighbourRoutes.list} />
      <ListRow id='find-call' icon='phone' {...text.call(phone)} onPress={() => callPhone(phone)} />
    </ListRows>
  )
}
