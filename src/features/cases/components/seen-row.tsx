import type { CaseView } from '@contract/complaint/schema'
import { ListRow, ListRows } from '@/shared/ui'
import { isForOther } from '../case-ref'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { casesRoutes } from '../routes'

/** 谁看过我的信息, for this case. */
export function SeenRow({ view, source }: { view: CaseView; source: CaseSource }) {
  const { title, anonymous, none, some } = text.seen
  // Who opened the person's data is for the person alone.
  if (source.kind === 'own' && isForOther(source.number)) return null
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
