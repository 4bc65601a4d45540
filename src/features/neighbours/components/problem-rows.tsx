import { stageLabels } from '@contract/neighbours/labels'
import type { KnownProblem } from '@contract/neighbours/schema'
import { clock } from '@/shared/lib/clock'
import { day } from '@/shared/lib/format'
import { ListRow, ListRows, Tag } from '@/shared/ui'
import { text } from '../messages'
import { neighbourRoutes } from '../public'
import { stageTone } from '../stage-tag'

export function ProblemRows({ items }: { items: readonly KnownProblem[] }) {
  const now = clock.now()
  return (
    <ListRows label={text.list.items}>
      {items.map(({ id, title, placeName, categoryName, stage, supporters, publishedAt }) => (
        <ListRow
          key={id}
          id={`problem-${id}`}
          title={title}
          desc={`${placeName} · ${categoryName} · ${text.list.meta(day(publishedAt, now))}`}
          tags={
            <>
              <Tag tone={stageTone[stage]}>{stageLabels[stage]}</Tag>
              {supporters > 0 && <Tag icon='users'>{text.list.supporters(supporters)}</Tag>}
            </>
          }
          to={neighbourRoutes.problem(id)}
        />
      ))}
    </ListRows>
  )
}
