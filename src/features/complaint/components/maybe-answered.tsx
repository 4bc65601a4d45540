import { useQuery } from '@tanstack/react-query'
import { knowledgeRoutes } from '@/features/knowledge/public'
import { useSettled } from '@/shared/lib/use-settled'
import { Box, ListRow, ListRows, Paragraph, SectionHead } from '@/shared/ui'
import { suggestedAnswers } from '../api'
import { text } from '../messages'
import { typedWords } from '../typed-words'

type Props = { category: string; title: string; story: string }
const words = text.answered

/** What may answer the matter already. It stands beside the question and holds nobody up. */
export function MaybeAnswered({ category, title, story }: Props) {
  const typed = useSettled(typedWords(title, story))
  const found = useQuery(suggestedAnswers(category, typed)).data?.items ?? []
  return (
    <Box live='polite'>
      {found.length > 0 && (
        <Box as='section'>
          <SectionHead title={words.title} />
          <ListRows label={words.title}>
            {found.map(({ id, question, unit }) => (
              <ListRow
                key={id}
                id={`file-answer-${id}`}
                icon='info'
                title={question}
                desc={unit.name}
                to={knowledgeRoutes.answer(id, 'filing')}
              />
            ))}
          </ListRows>
          <Paragraph tone='cap'>{words.note}</Paragraph>
        </Box>
      )}
    </Box>
  )
}
