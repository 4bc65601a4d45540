import { useQuery } from '@tanstack/react-query'
import { day } from '@/shared/lib/format'
import { Box, ErrorState, ListRow, ListRows, Paragraph, SectionHead, Skeleton, Stack } from '@/shared/ui'
import { promiseShares } from '../api'
import { text } from '../messages'
import { shareWords } from '../model'

const noon = (isoDay: string) => `${isoDay}T12:00:00+08:00`

/** How many of their promises the units kept, with what it is counted from. */
export function PromiseShares() {
  const query = useQuery(promiseShares())
  const { data } = query
  const words = text.shares
  return (
    <Box as='section' id='promise-shares'>
      <SectionHead title={words.title} />
      {!data && (query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton rows={4} />)}
      {data && (
        <Stack gap={3}>
          <Paragraph tone='sub'>{words.about(day(noon(data.from)), day(noon(data.to)))}</Paragraph>
          {data.items.length === 0 && <Paragraph>{words.none}</Paragraph>}
          {data.items.length > 0 && (
            <ListRows label={words.title}>
              {data.items.map((item) => {
                const { share, parts } = shareWords(item)
                return <ListRow key={item.unit.code} title={item.unit.name} desc={parts} meta={share} />
              })}
            </ListRows>
          )}
        </Stack>
      )}
    </Box>
  )
}
