import type { ReactNode } from 'react'
import type { Me } from '@contract/account/schema'
import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { text } from '../messages'
import { seesWorkload } from '../public'

type Props = { title: string; back: string; children(me: Me): ReactNode }

/** For those who answer for the work of units; whoever is signed out comes back here after signing in. */
export function DeskGate({ title, back, children }: Props) {
  const me = useSession()?.me
  if (me && seesWorkload(me.role)) return <>{children(me)}</>
  const { notStaff } = text
  return (
    <Screen title={title}>
      {me ? (
        <EmptyState
          icon='lock'
          title={notStaff.title}
          text={notStaff.text}
          action={
            <Button id='load-home' look='primary' onPress={() => go('/pages/home/index')}>
              {notStaff.home}
            </Button>
          }
        />
      ) : (
        <SignInPrompt back={back} text={text.signIn} />
      )}
    </Screen>
  )
}
