import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { regionQuery } from '@/shared/lib/region'
import { Box, ListRow, ListRows, SectionHead } from '@/shared/ui'
import { rightsOf } from '../case-dates'
import { text } from '../messages'

const icons = { overdue: 'clock', rate: 'star', review: 'shield' } as const

/** What the citizen may do and until when. */
export function RightsList({ view }: { view: CaseView }) {
  const { data: region } = useQuery(regionQuery())
  const rights = rightsOf(view, region?.clocks ?? null, clock.now())
  if (rights.length === 0) return null
  return (
    <Box as='section'>
      <SectionHead title={text.rights.title} />
      <ListRows label={text.rights.title}>
        {rights.map(({ id, title, text: what, source }) => (
          <ListRow key={id} icon={icons[id]} title={title} desc={source ? `${what}（${source}）` : what} />
        ))}
      </ListRows>
    </Box>
  )
}
