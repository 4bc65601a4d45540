import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { go, usePageParams } from '@/shared/platform/navigation'
import { ActionBar, Button, Screen } from '@/shared/ui'
import { ConsentRows } from '../../components/consent-rows'
import { text } from '../../messages'
import { helpingRoutes } from '../../routes'

/** 帮老人办 for who helps, 谁在帮我办 for who is helped. */
export default function ConsentsPage() {
  const side = usePageParams().side === 'elder' ? 'elder' : 'helper'
  const signedIn = useSession() !== null
  const words = side === 'helper' ? text.helped : text.helpers
  const bar =
    side === 'helper' && signedIn ? (
      <ActionBar>
        <Button id='help-add' look='primary' block icon='plus' onPress={() => go(helpingRoutes.ask)}>
          {text.helped.add}
        </Button>
      </ActionBar>
    ) : undefined
  return (
    <Screen title={words.title} caption={words.lead} actionBar={bar}>
      {signedIn ? <ConsentRows side={side} words={words} /> : <SignInPrompt back={helpingRoutes.list(side)} />}
    </Screen>
  )
}
