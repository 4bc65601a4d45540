import { useQuery } from '@tanstack/react-query'
import { casesRoutes, stateTag } from '@/features/cases/public'
import { clock } from '@/shared/lib/clock'
import { day } from '@/shared/lib/format'
import { ListRow, ListRows, SectionHead, Stack, Tag } from '@/shared/ui'
import { foundCases } from '../api'
import { text } from '../find-messages'

const most = 5

/** The person's own cases with these words, newest first. */
export function FoundCases({ q }: { q: string }) {
  const page = useQuery(foundCases(q)).data
  if (!page || page.items.length === 0) return null
  const now = clock.now()
  const more = page.items.length > most || page.nextCursor !== null
  return (
    <Stack gap={3}>
      <SectionHead title={text.cases} />
      <ListRows label={text.cases}>
        {page.items.slice(0, most).map((item) => {
          const tag = stateTag(item)
          return (
            <ListRow
              key={item.number}
              id={`found-${item.number}`}
              title={item.title}
              desc={`${item.categoryName} · ${day(item.filedAt, now)}`}
              tags={
                <Tag tone={tag.tone} icon={tag.icon}>
                  {tag.label}
                </Tag>
              }
              to={casesRoutes.detail(item.number)}
            />
          )
        })}
        {more && <ListRow id='found-more' plain title={text.moreCases} to='/pages/my-cases/index' />}
      </ListRows>
    </Stack>
  )
}
