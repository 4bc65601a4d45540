import { useEffect } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { showPart } from '@/shared/platform/show-part'
import { Box, Card } from '@/shared/ui'
import { labelOf } from '../facts'
import type { Action } from '../model'
import type { Workspace } from '../use-workspace'
import { ActionFields } from './action-fields'

type Props = { ticket: TicketView; action: Action; work: Workspace }

/** The open form in the right column. One that a press opened comes into view with focus; one that stands open does not move anything. */
export function DeskForm({ ticket, action, work }: Props) {
  useEffect(() => {
    if (!work.byItself) showPart('act-form')
  }, []) // eslint-disable-line react-hooks/exhaustive-deps

  return (
    <Card as='section' id='act-form' className='desk-anchor' title={labelOf(action, ticket)}>
      <Box className='desk-form'>
        <ActionFields
          ticket={ticket}
          action={action}
          gone={work.gone}
          submitForm={work.submitForm}
          onBusy={work.setSending}
          onHold={work.hold}
          onDone={work.done}
        />
      </Box>
    </Card>
  )
}
