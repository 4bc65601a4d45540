import { type ReactNode, useState } from 'react'
import type { CaseView } from '@contract/complaint/schema'
import type { CaseSource } from '../keys'
import { barActions } from '../model'
import { CaseBar } from './case-bar'
import { UrgeDialog } from './urge-dialog'
import { WithdrawDialog } from './withdraw-dialog'

const nothing = { actionBar: undefined, dialogs: null }

/** The action bar of a case with the two dialogs it opens. */
export function useCaseBar(
  source: CaseSource | null,
  view: CaseView | undefined,
  here: string,
): { actionBar: ReactNode; dialogs: ReactNode } {
  const [open, setOpen] = useState<'withdraw' | 'urge' | null>(null)
  if (!source || !view) return nothing
  const actions = barActions(view)
  const close = () => setOpen(null)
  const number = source.kind === 'own' ? source.number : undefined
  return {
    actionBar:
      actions.length > 0 ? (
        <CaseBar
          actions={actions}
          number={number}
          onWithdraw={() => setOpen('withdraw')}
          onUrge={() => setOpen('urge')}
        />
      ) : undefined,
    dialogs: (
      <>
        <WithdrawDialog source={source} view={view} here={here} open={open === 'withdraw'} onClose={close} />
        <UrgeDialog source={source} here={here} open={open === 'urge'} onClose={close} />
      </>
    ),
  }
}
