import type { ReactNode } from 'react'
import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { EmptyState, Screen } from '@/shared/ui'
import { text } from '../call-messages'
import { takesCalls } from '../public'

type Props = { title: string; back: string; children: ReactNode }

/** Only the desk that answers the telephone. */
export function DispatcherGate({ title, back, children }: Props) {
  const me = useSession()?.me
  if (me && takesCalls(me.role)) return <>{children}</>
  return (
    <Screen title={title}>
      {me ? <EmptyState icon='lock' title={text.notDispatcher} /> : <SignInPrompt back={back} typed />}
    </Screen>
  )
}
