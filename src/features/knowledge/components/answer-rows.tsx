import type { AnswerItem } from '@contract/knowledge/schema'
import { ListRow, ListRows, Tag } from '@/shared/ui'
import { text } from '../messages'
import { knowledgeRoutes } from '../public'

export function AnswerRows({ items }: { items: readonly AnswerItem[] }) {
  return (
    <ListRows label={text.list.items}>
      {items.map(({ id, question, excerpt, outdated }) => (
        <ListRow
          key={id}
          id={`answer-${id}`}
          title={question}
          desc={excerpt}
          tags={
            outdated && (
              <Tag tone='warn' icon='warning'>
                {text.outdated}
              </Tag>
            )
          }
          to={knowledgeRoutes.answer(id)}
        />
      ))}
    </ListRows>
  )
}
