import { useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { ActionBar, Button } from '@/shared/ui'
import { labelOf } from '../facts'
import { text } from '../messages'
import { type Action, isDanger } from '../model'
import { lookOf } from './look-of'
import { MoreSheet } from './more-sheet'

type Props = { ticket: TicketView; available: readonly Action[]; busy: boolean; onStart(action: Action): void }

/** On a phone: the first command as the primary button on the right, one more, the rest under 更多操作. */
export function PhoneBar({ ticket, available, busy, onStart }: Props) {
  const [more, setMore] = useState(false)
  const usual = [...available.filter((action) => !isDanger(action)), ...available.filter(isDanger)].filter(
    (action) => action !== 'message',
  )
  const [first, ...rest] = usual
  if (!first) return null
  const [second, ...others] = rest
  return (
    <>
      <ActionBar split='more'>
        {others.length > 0 && (
          <Button id='act-more' look='quiet' expanded={more} onPress={() => setMore(true)}>
            {text.detail.moreShort}
          </Button>
        )}
        {second && (
          <Button id={`act-${second}`} look={lookOf(second, false)} onPress={() => onStart(second)}>
            {labelOf(second, ticket)}
          </Button>
        )}
        <Button
          id={`act-${first}`}
          look={lookOf(first, true)}
          loading={busy}
          loadingLabel={text.form.busy}
          onPress={() => onStart(first)}
        >
          {labelOf(first, ticket)}
        </Button>
      </ActionBar>
      <MoreSheet open={more} ticket={ticket} actions={others} onStart={onStart} onClose={() => setMore(false)} />
    </>
  )
}
