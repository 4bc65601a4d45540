import type { RegionView } from '@contract/region/schema'
import { callPhone } from '@/shared/platform/phone'
import { ListRow, ListRows } from '@/shared/ui'
import { text } from './messages'

type Props = { phones: RegionView['phones'] }

export function PhoneRows({ phones }: Props) {
  return (
    <ListRows label={text.phones.call}>
      <ListRow
        id='me-hotline'
        icon='phone'
        title={text.phones.hotline(phones.hotline)}
        onPress={() => callPhone(phones.hotline)}
      />
      <ListRow
        id='me-legal'
        icon='headphones'
        title={text.phones.legal(phones.legal)}
        desc={text.phones.legalDesc}
        onPress={() => callPhone(phones.legal)}
      />
    </ListRows>
  )
}
