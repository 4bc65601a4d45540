import type { ReactNode } from 'react'
import type { Role } from '@contract/account/labels'
import type { Me } from '@contract/account/schema'
import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { text } from '../messages'

type Props = { title: string; back: string; roles: readonly Role[]; children(me: Me): ReactNode }

/** A tool for some roles; whoever is signed out comes back here after signing in. */
export function ToolPage({ title, back, roles, children }: Props) {
  const me = useSession()?.me
  if (me && roles.includes(me.role)) return <>{children(me)}</>
  return (
    <Screen title={title}>
      {me ? (
        <EmptyState
          icon='lock'
          title={text.notStaff.title}
          text={text.notStaff.text}
          action={
            <Button id='tools-home' look='primary' onPress={() => go('/pages/home/index')}>
              {text.notStaff.home}
            </Button>
          }
        />
      ) : (
        <SignInPrompt back={back} text={text.notStaff.signIn} />
      )}
    </Screen>
  )
}
