import type { CaseView } from '@contract/complaint/schema'
import { ListRow, ListRows } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { casesRoutes } from '../routes'

/** 谁看过我的信息, for this case. */
export function SeenRow({ view, source }: { view: CaseView; source: CaseSource }) {
  const { title, anonymous, none, some } = text.seen
  return (
    <ListRows>
      {source.kind === 'visit' ? (
        <ListRow icon='eye-off' title={title} desc={anonymous} />
      ) : (
        <ListRow
          id='case-disclosures'
          icon='eye'
          title={title}
          desc={view.disclosures > 0 ? some(view.disclosures) : none}
          to={casesRoutes.disclosures(view.number)}
        />
      )}
    </ListRows>
  )
}
