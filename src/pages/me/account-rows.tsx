import { type Role, roleLabels } from '@contract/account/labels'
import { useQuery } from '@tanstack/react-query'
import { accountRoutes, meView } from '@/features/account/public'
import { casesRoutes } from '@/features/cases/public'
import { deskOf } from '@/features/complaint-desk/public'
import { deskToolsRoutes } from '@/features/desk-tools/public'
import { helpingRoutes } from '@/features/helping/public'
import { examplesRoutes } from '@/features/examples/public'
import { knowledgeRoutes } from '@/features/knowledge/public'
import { useRegion } from '@/shared/lib/region'
import { useShownAgain } from '@/shared/platform/page-events'
import { ListRow, ListRows } from '@/shared/ui'
import { text } from './messages'

type Props = { role?: Role; demo: boolean }

/** What this person can open; a service they have no part in is not drawn. */
export function AccountRows({ role, demo }: Props) {
  const query = useQuery({ ...meView, enabled: role !== undefined })
  useShownAgain(() => void (role && query.refetch()))
  const desk = role && deskOf(role)
  const lookup = useRegion()?.anonymous !== false
  const unread = query.data?.unread ?? 0

  return (
    <ListRows>
      {desk && role && (
        <ListRow
          id='me-desk'
          icon='building'
          title={text.desk.title}
          desc={text.desk.desc(roleLabels[role])}
          to={desk}
        />
      )}
      {role && (
        <ListRow
          id='me-notifications'
          icon='bell'
          title={text.notifications.title}
          meta={unread > 0 && text.notifications.unread(unread)}
          to={accountRoutes.notifications}
        />
      )}
      {role === 'citizen' && (
        <ListRow
          id='me-disclosures'
          icon='eye'
          title={text.disclosures.title}
          desc={text.disclosures.desc}
          to={casesRoutes.disclosures()}
        />
      )}
      {role === 'citizen' && (
        <>
          <ListRow id='me-helping' icon='users' {...text.helping} to={helpingRoutes.list('helper')} />
          <ListRow id='me-helpers' icon='eye' {...text.helpers} to={helpingRoutes.list('elder')} />
        </>
      )}
      {role && (
        <ListRow
          id='me-sessions'
          icon='shield'
          title={text.sessions.title}
          desc={text.sessions.desc}
          to={accountRoutes.sessions}
        />
      )}
      {lookup && (!role || role === 'citizen') && (
        <ListRow id='me-lookup' icon='qr' title={text.lookup.title} desc={text.lookup.desc} to={casesRoutes.lookup} />
      )}
      {desk && <ListRow id='me-tools' icon='document' {...text.tools} to={deskToolsRoutes.tools} />}
      <ListRow id='me-answers' icon='info' {...text.answers} to={knowledgeRoutes.list} />
      <ListRow
        id='me-settings'
        icon='settings'
        title={text.settings.title}
        desc={text.settings.desc}
        to={accountRoutes.settings}
      />
      {demo && (
        <ListRow
          id='me-outbox'
          icon='send'
          title={text.outbox.title}
          desc={text.outbox.desc}
          to={accountRoutes.outbox}
        />
      )}
      {demo && <ListRow id='me-examples' plain title={text.examples} to={examplesRoutes.primitives} />}
    </ListRows>
  )
}
