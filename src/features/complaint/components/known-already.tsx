import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/shared/lib/session'
import { useSettled } from '@/shared/lib/use-settled'
import { Box, Button, Notice } from '@/shared/ui'
import { idOf, knownAlready } from '../known'
import { text } from '../known-messages'
import type { FilingDraft } from '../model'
import { KnownCard } from './known-card'

type Props = { draft: FilingDraft; onChange(part: Pick<FilingDraft, 'joins' | 'others'>): void }

/** What others, or the person, have told of already. It stands beside the question and holds nobody up. */
export function KnownAlready({ draft, onChange }: Props) {
  const me = useSession()?.me
  const placeDetail = useSettled(draft.placeDetail)
  // 匿名: nothing of the sign-in goes along, and so nothing of the person's own comes back.
  const nameless = draft.identity === 'anonymous'
  const account = !nameless && me?.role === 'citizen' ? me.id : ''
  const items = useQuery(knownAlready({ ...draft, placeDetail }, account)).data?.items ?? []
  const shown = items.find((item) => !draft.others.includes(idOf(item)))

  const joinedUnseen = draft.joins !== null && draft.joins.id !== shown?.problem?.id
  return (
    <Box live='polite'>
      {joinedUnseen && (
        <Notice
          id='known-joined'
          title={draft.joins?.title}
          actions={
            <Button id='known-unjoin' small onPress={() => onChange({ joins: null, others: draft.others })}>
              {text.unjoin}
            </Button>
          }
        >
          {text.joined}
        </Notice>
      )}
      {shown && (
        <KnownCard
          key={idOf(shown)}
          suggestion={shown}
          nameless={nameless}
          maySupport={account !== ''}
          joined={draft.joins !== null && !joinedUnseen}
          onJoin={(joins) => onChange({ joins, others: draft.others })}
          onOther={() =>
            onChange({
              joins: draft.joins?.id === idOf(shown) ? null : draft.joins,
              others: [...draft.others, idOf(shown)],
            })
          }
        />
      )}
    </Box>
  )
}
