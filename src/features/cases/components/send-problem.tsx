import { signInPage } from '@/features/account/public'
import { ApiError } from '@/shared/lib/http'
import { go } from '@/shared/platform/navigation'
import { Button, Notice, Paragraph } from '@/shared/ui'
import { text } from '../messages'

/** Why something was not sent, that it is kept, and what to do. `here` is where sign-in leads back to. */
export function SendProblem({ error, here }: { error: Error | null; here: string }) {
  if (!error) return null
  const { problem } = text
  const known = error instanceof ApiError ? error : null
  return (
    <Notice
      tone='danger'
      alert
      id='send-problem'
      title={problem.title}
      actions={
        known?.status === 401 ? (
          <Button id='send-sign-in' small look='secondary' onPress={() => go(signInPage(here))}>
            {problem.signIn}
          </Button>
        ) : undefined
      }
    >
      <Paragraph>{known && !known.offline && known.detail ? known.detail : problem.offline}</Paragraph>
      {known?.requestId && <Paragraph tone='cap'>{problem.incident(known.requestId)}</Paragraph>}
    </Notice>
  )
}
