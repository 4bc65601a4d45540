import { setReadingMode, useReadingMode } from '@/shared/platform/reading-mode'
import { ListRow, ListRows } from '@/shared/ui'
import { text } from './messages'

export function ReadingRow() {
  const elder = useReadingMode() === 'elder'
  return (
    <ListRows>
      <ListRow
        id='me-reading'
        icon='large-text'
        title={elder ? text.elder.off : text.elder.on}
        desc={text.elder.desc}
        onPress={() => setReadingMode(elder ? 'standard' : 'elder')}
      />
    </ListRows>
  )
}
