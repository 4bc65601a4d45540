import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettled } from '@/shared/lib/use-settled'
import { useSession } from '@/shared/lib/session'
import { OfflineNotice, Screen, SearchBox, Stack } from '@/shared/ui'
import { categoryTree } from '../../api'
import { searchLeaves } from '../../categories'
import { FoundCases } from '../../components/found-cases'
import { FoundCategories } from '../../components/found-categories'
import { OtherWays } from '../../components/other-ways'
import { text } from '../../find-messages'

/** From a word to the person's own cases and to the category their trouble belongs to. */
export default function FindPage() {
  const [q, setQ] = useState('')
  const useful = useSettled(q.trim())
  const tree = useQuery(categoryTree()).data
  const citizen = useSession()?.me.role === 'citizen'
  const hits = tree ? searchLeaves(tree, useful) : []

  return (
    <Screen title={text.title}>
      <Stack>
        <SearchBox
          id='find'
          label={text.label}
          placeholder={text.placeholder}
          value={q}
          onInput={setQ}
          onSearch={setQ}
        />
        <OfflineNotice />
        {citizen && useful && <FoundCases q={useful} />}
        {tree && <FoundCategories tree={tree} q={useful} hits={hits} onGroup={setQ} />}
        <OtherWays />
      </Stack>
    </Screen>
  )
}
