import { SignInPrompt } from '@/features/account/public'
import { ApiError } from '@/shared/lib/http'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, ErrorState, Skeleton } from '@/shared/ui'
import { text } from '../messages'
import { casesRoutes } from '../routes'

type Props = {
  error: Error | null
  onRetry(): unknown
  missing: 'code' | 'sign-in' | null
  here: string
  /** Something typed waits on this page. */ typed?: boolean
}

/** What a page about a case shows while it has no case: loading, not signed in, no code, or a failure. */
export function CaseNotReady({ error, onRetry, missing, here, typed }: Props) {
  if (missing === 'code') {
    return (
      <EmptyState
        title={text.lookup.lost}
        text={text.lookup.lostText}
        icon='lock'
        action={
          <Button id='case-again' look='primary' onPress={() => go(casesRoutes.lookup)}>
            {text.lookup.again}
          </Button>
        }
      />
    )
  }
  if (missing === 'sign-in' || (error instanceof ApiError && error.status === 401))
    return <SignInPrompt back={here} typed={typed} />
  return error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton cards={3} />
}
