import { useState } from 'react'
import { type CaseFilter, casesRoutes, unfinishedWritings } from '@/features/cases/public'
import { useUnfinishedFiling } from '@/features/complaint/public'
import { useRegion } from '@/shared/lib/region'
import { useSession } from '@/shared/lib/session'
import { useShownAgain } from '@/shared/platform/page-events'
import { ListRow, ListRows, OfflineNotice, Screen, SearchBox, Stack, Tabs } from '@/shared/ui'
import { useSettled } from '@/shared/lib/use-settled'
import { useWaitingCount } from '../use-waiting-count'
import { CaseCards } from './case-cards'
import { Drafts } from './drafts'
import { text } from './messages'
import { NotCitizen } from './not-citizen'

/** So many are looked through by eye. */
const fewCases = 5
type Tab = CaseFilter | 'drafts'

export default function MyCasesPage() {
  const [tab, setTab] = useState<Tab>('open')
  const [q, setQ] = useState('')
  const useful = useSettled(q.trim())
  const lookup = useRegion()?.anonymous !== false
  const role = useSession()?.me.role
  const counts = useWaitingCount()
  const unfinished = useUnfinishedFiling()
  const [writings, setWritings] = useState(unfinishedWritings)
  const lookAgain = () => setWritings(unfinishedWritings())
  useShownAgain(lookAgain)
  const many = (counts?.open ?? 0) + (counts?.ended ?? 0) > fewCases

  return (
    <Screen title={text.title} tabBar='my-cases'>
      <Tabs
        id='cases-tab'
        edge
        label={text.tabs}
        value={tab}
        onChange={(next) => setTab(next as Tab)}
        tabs={[
          { value: 'open', label: text.open, count: counts?.open },
          { value: 'ended', label: text.ended, count: counts?.ended },
          { value: 'drafts', label: text.drafts, count: writings.length + (unfinished.draft ? 1 : 0) },
        ]}
      />
      <Stack>
        {(tab === 'drafts' || role !== 'citizen') && <OfflineNotice />}
        {unfinished.receipt && (
          <ListRows>
            <ListRow
              id='kept-receipt'
              icon='document'
              title={text.receipt.title}
              desc={text.receipt.desc}
              to={unfinished.receipt.route}
            />
          </ListRows>
        )}
        {tab === 'drafts' ? (
          <Drafts unfinished={unfinished} writings={writings} onDropped={lookAgain} />
        ) : role === 'citizen' ? (
          <>
            {(many || q) && (
              <SearchBox
                id='cases-search'
                label={text.search}
                placeholder={text.searchHint}
                value={q}
                onInput={setQ}
                onSearch={setQ}
              />
            )}
            <CaseCards key={tab} filter={tab} q={useful} />
          </>
        ) : (
          <NotCitizen role={role} lookup={lookup} />
        )}
        {lookup && (
          <ListRows>
            <ListRow
              id='cases-lookup'
              icon='qr'
              title={text.lookup.title}
              desc={text.lookup.desc}
              to={casesRoutes.lookup}
            />
          </ListRows>
        )}
      </Stack>
    </Screen>
  )
}
