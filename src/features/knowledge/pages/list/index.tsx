import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { startFiling } from '@/features/complaint/public'
import { useSettled } from '@/shared/lib/use-settled'
import { useListWindow } from '@/shared/platform/list-window'
import {
  Button,
  EmptyState,
  EndMark,
  ErrorState,
  OfflineNotice,
  Paragraph,
  Screen,
  SearchBox,
  Skeleton,
  Stack,
} from '@/shared/ui'
import { answerPages } from '../../api'
import { AnswerRows } from '../../components/answer-rows'
import { text } from '../../messages'

const words = text.list

/** 常见问题: the published answers, newest first, or those that hold the words. */
export default function AnswersPage() {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const query = useInfiniteQuery(answerPages(q))
  const { pages, end } = useListWindow(query, `answers ${q}`)
  const items = query.data && pages.flatMap((page) => page.items)
  const file = (
    <Button id='answers-file' onPress={startFiling}>
      {words.file}
    </Button>
  )

  return (
    <Screen title={words.title}>
      <Stack>
        <Paragraph tone='sub'>{words.lead}</Paragraph>
        <SearchBox
          id='answers-search'
          label={words.search}
          placeholder={words.placeholder}
          value={typed}
          onInput={setTyped}
          onSearch={setTyped}
        />
        <OfflineNotice />
        {!items &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={3} rows={2} />
          ))}
        {items?.length === 0 && (
          <EmptyState
            icon='search'
            title={q ? words.none(q) : words.empty}
            text={q ? words.noneText : words.emptyText}
            action={file}
          />
        )}
        {items && items.length > 0 && <AnswerRows items={items} />}
        <EndMark id='answers-more' label={words.more} busyLabel={words.moreBusy} {...end} />
      </Stack>
    </Screen>
  )
}
