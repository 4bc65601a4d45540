import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '@contract/account/schema'
import { answerStateLabels } from '@contract/knowledge/labels'
import { useSettled } from '@/shared/lib/use-settled'
import { useListWindow } from '@/shared/platform/list-window'
import { useShownAgain } from '@/shared/platform/page-events'
import { go } from '@/shared/platform/navigation'
import {
  ActionBar,
  Button,
  Chips,
  EmptyState,
  EndMark,
  ErrorState,
  ListRow,
  ListRows,
  OfflineNotice,
  Screen,
  SearchBox,
  Skeleton,
  Stack,
  Tag,
} from '@/shared/ui'
import { answerPages } from '../../api'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { answerReaders, answerWriters } from '../../roles'

const words = text.answers
type Filter = keyof typeof words.filter
const options = Object.entries(words.filter).map(([value, label]) => ({ value, label }))

export default function DeskAnswersPage() {
  return (
    <ToolPage title={words.title} back={deskToolsRoutes.answers} roles={answerReaders}>
      {(me) => <Answers role={me.role} />}
    </ToolPage>
  )
}

/** Everything of the 知识库 this desk may see; a supervisor begins with what waits. */
function Answers({ role }: Pick<Me, 'role'>) {
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<Filter>(role === 'supervisor' ? 'waiting' : 'all')
  const q = useSettled(typed.trim())
  const query = useInfiniteQuery(answerPages({ filter, q }))
  useShownAgain(() => void query.refetch())
  const { pages, end } = useListWindow(query, `answers ${filter} ${q}`)
  const items = query.data && pages.flatMap((page) => page.items)
  const bar = answerWriters.includes(role) && (
    <ActionBar>
      <Button id='answer-add' look='primary' block onPress={() => go(deskToolsRoutes.editAnswer())}>
        {words.add}
      </Button>
    </ActionBar>
  )

  return (
    <Screen title={words.title} actionBar={bar}>
      <Stack>
        <SearchBox
          id='desk-answers-search'
          label={words.search}
          placeholder={words.placeholder}
          value={typed}
          onInput={setTyped}
        />
        <Chips
          id='desk-answers-filter'
          label={words.filters}
          scroll
          options={options}
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
        />
        <OfflineNotice />
        {!items &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={3} rows={2} />
          ))}
        {items?.length === 0 && (
          <EmptyState icon='list' title={q ? words.none : words.empty} text={q ? words.noneText : words.emptyText} />
        )}
        {items && items.length > 0 && (
          <ListRows label={words.list}>
            {items.map(({ id, question, unit, state, waiting, outdated, helpful, unhelpful }) => (
              <ListRow
                key={id}
                id={`desk-answer-${id}`}
                title={question}
                desc={`${unit.name}${helpful + unhelpful > 0 ? ` · ${words.counts(helpful, unhelpful)}` : ''}`}
                tags={
                  <>
                    <Tag tone={state === 'published' ? 'success' : 'plain'}>{answerStateLabels[state]}</Tag>
                    {waiting && state !== 'draft' && <Tag tone='turn'>{words.waiting}</Tag>}
                    {outdated && (
                      <Tag tone='warn' icon='warning'>
                        {words.outdated}
                      </Tag>
                    )}
                  </>
                }
                to={deskToolsRoutes.answer(id)}
              />
            ))}
          </ListRows>
        )}
        <EndMark id='desk-answers-more' label={text.more} busyLabel={text.moreBusy} {...end} />
      </Stack>
    </Screen>
  )
}
