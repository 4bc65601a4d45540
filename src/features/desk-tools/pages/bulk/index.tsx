import { useState } from 'react'
import type { BulkResult } from '@contract/desk-tools/schema'
import { useDraft } from '@/shared/lib/draft-store'
import { go } from '@/shared/platform/navigation'
import { deskPage } from '@/features/complaint-desk/public'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { BulkForm } from '../../components/bulk-form'
import { BulkOutcome } from '../../components/bulk-outcome'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { type BulkTicket, bulkDraft, deskToolsRoutes } from '../../public'
import { bulkWorkers } from '../../roles'

const words = text.bulk

/** The same to several tickets: what, why, and then what became of each. */
export default function BulkPage() {
  const draft = useDraft(bulkDraft.name, bulkDraft.empty)
  const [outcome, setOutcome] = useState<{ result: BulkResult; tickets: BulkTicket[] } | null>(null)
  return (
    <ToolPage title={words.title} back={deskToolsRoutes.bulk} roles={bulkWorkers}>
      {({ role }) =>
        outcome ? (
          <BulkOutcome {...outcome} />
        ) : draft.value.tickets.length > 0 ? (
          <BulkForm
            role={role === 'supervisor' ? 'supervisor' : 'dispatcher'}
            draft={draft}
            onDone={(result) => setOutcome({ result, tickets: draft.value.tickets })}
          />
        ) : (
          <Screen title={words.title}>
            <EmptyState
              icon='list'
              title={words.none}
              text={words.noneText}
              action={
                <Button id='bulk-desk' look='primary' onPress={() => go(deskPage({ queue: 'all' }))}>
                  {words.desk}
                </Button>
              }
            />
          </Screen>
        )
      }
    </ToolPage>
  )
}
