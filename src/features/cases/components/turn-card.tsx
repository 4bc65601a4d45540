import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { clock } from '@/shared/lib/clock'
import { tile } from '@/shared/lib/format'
import { useSession } from '@/shared/lib/session'
import { useShownAgain } from '@/shared/platform/page-events'
import { Box, Card, DueTile, Link, Stack, Tag } from '@/shared/ui'
import { caseCounts, caseList } from '../api'
import { dueWords } from '../due-words'
import { listText as text } from '../list-messages'
import { byTurn, wanted } from '../model'
import { casesRoutes } from '../routes'
import { DueWords } from './due-words-line'

const allCases = '/pages/my-cases/index'

/** 轮到您了 on the home page: the nearest case that waits for the citizen; nothing when none does. */
export function TurnCard() {
  const citizen = useSession()?.me.role === 'citizen'
  const list = useInfiniteQuery({ ...caseList('open'), enabled: citizen })
  const counts = useQuery({ ...caseCounts, enabled: citizen })
  useShownAgain(() => void (citizen && Promise.all([list.refetch(), counts.refetch()])))

  const mine = byTurn(list.data?.pages.flatMap(({ items }) => items) ?? []).mine
  const item = citizen ? mine[0] : undefined
  const want = item && wanted(item)
  if (!item || !want) return null
  const words = dueWords(item, clock.now())
  const title = text.turnTitle[want](item.title)

  return (
    <Card as='section' look='turn' label={text.turn}>
      <Stack gap={3}>
        <Box className='line line--between'>
          <Tag tone='turn' icon='bell'>
            {text.turn}
          </Tag>
          <Link id='home-turn-all' to={allCases} className='section__more'>
            {text.all(counts.data?.turn ?? mine.length)}
          </Link>
        </Box>
        <Link id='home-turn' to={casesRoutes.detail(item.number)} look='bare'>
          {item.due && words ? (
            <DueTile {...tile(item.due.at)} title={title} meta={<DueWords {...words} near />} />
          ) : (
            <Box className='strong'>{title}</Box>
          )}
        </Link>
      </Stack>
    </Card>
  )
}
