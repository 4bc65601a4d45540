import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '@contract/account/schema'
import { templateKindLabels } from '@contract/desk-tools/labels'
import { type TemplateKind, templateKinds } from '@contract/desk-tools/limits'
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
  Paragraph,
  Screen,
  SearchBox,
  Skeleton,
  Stack,
  Tag,
} from '@/shared/ui'
import { templatePages } from '../../api'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { templateReaders, templateWriters } from '../../roles'

const words = text.templates
const every = 'all'
const retired = 'retired'
const options = [
  { value: every, label: words.every },
  ...templateKinds.map((value) => ({ value, label: templateKindLabels[value] })),
  { value: retired, label: words.retired },
]

export default function TemplatesPage() {
  return (
    <ToolPage title={words.title} back={deskToolsRoutes.templates} roles={templateReaders}>
      {(me) => <Templates role={me.role} />}
    </ToolPage>
  )
}

/** The desk's own templates and those for all, by use and by words. */
function Templates({ role }: Pick<Me, 'role'>) {
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState(every)
  const q = useSettled(typed.trim())
  const filter = {
    q,
    kind: kind === every || kind === retired ? undefined : (kind as TemplateKind),
    retired: kind === retired ? ('yes' as const) : undefined,
  }
  const query = useInfiniteQuery(templatePages(filter))
  useShownAgain(() => void query.refetch())
  const { pages, end } = useListWindow(query, `templates ${kind} ${q}`)
  const items = query.data && pages.flatMap((page) => page.items)
  const writes = templateWriters.includes(role)
  const bar = writes && (
    <ActionBar>
      <Button id='template-add' look='primary' block onPress={() => go(deskToolsRoutes.template())}>
        {words.add}
      </Button>
    </ActionBar>
  )

  return (
    <Screen title={words.title} actionBar={bar}>
      <Stack>
        <SearchBox
          id='templates-search'
          label={words.search}
          placeholder={words.placeholder}
          value={typed}
          onInput={setTyped}
        />
        <Chips id='templates-kind' label={words.kinds} scroll options={options} value={kind} onChange={setKind} />
        <OfflineNotice />
        {!items &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={3} rows={2} />
          ))}
        {items?.length === 0 && (
          <EmptyState
            icon='document'
            title={q ? words.none : words.empty}
            text={q ? words.noneText : words.emptyText}
          />
        )}
        {items && items.length > 0 && (
          <ListRows label={words.list}>
            {items.map(({ id, label, body, kind: of, unit, version }) => (
              <ListRow
                key={id}
                id={`template-${id}`}
                title={label}
                desc={body}
                tags={
                  <>
                    <Tag tone='brand'>{templateKindLabels[of]}</Tag>
                    {!unit && <Tag>{words.general}</Tag>}
                  </>
                }
                meta={words.version(version)}
                to={deskToolsRoutes.template(id)}
              />
            ))}
          </ListRows>
        )}
        <EndMark id='templates-more' label={text.more} busyLabel={text.moreBusy} {...end} />
        {!writes && <Paragraph tone='cap'>{words.readOnly}</Paragraph>}
      </Stack>
    </Screen>
  )
}
