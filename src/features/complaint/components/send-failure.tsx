import type { ReactNode } from 'react'
import { hotline } from '@/shared/lib/region'
import { callPhone } from '@/shared/platform/phone'
import { Button, Notice, Paragraph } from '@/shared/ui'
import type { Failure } from '../failure'
import { text } from '../messages'

type Props = { failure: Failure; anonymous: boolean; onSeeSent(): void; onAsNew(): void }
const words = text.failed

/** What became of the sending, and what to do now. Faults of answers stand in the error summary instead. */
export function SendFailure({ failure, anonymous, onSeeSent, onAsNew }: Props) {
  const danger = (title: string, content: ReactNode, actions?: ReactNode) => (
    <Notice id='file-failure' tone='danger' title={title} actions={actions} alert>
      {content}
    </Notice>
  )
  switch (failure.kind) {
    case 'lost':
      return danger(words.offlineTitle, words.offline)
    case 'signIn':
      return danger(words.signInTitle, words.signIn)
    case 'codeTaken':
      return danger(words.busyTitle, text.code.renewed)
    case 'reused':
      return danger(
        words.reusedTitle,
        anonymous ? words.reusedAnonymous : words.reused,
        <>
          <Button id='file-see-sent' look='link' small onPress={onSeeSent}>
            {words.seeCases}
          </Button>
          <Button id='file-as-new' look='link' small onPress={onAsNew}>
            {words.asNew}
          </Button>
        </>,
      )
    case 'refused':
      return danger(
        words.busyTitle,
        <>
          <Paragraph>{failure.detail || words.kept}</Paragraph>
          {failure.requestId && <Paragraph tone='cap'>{words.incident(failure.requestId)}</Paragraph>}
        </>,
        <Button id='file-call' look='link' small onPress={() => callPhone(hotline())}>
          {words.call(hotline())}
        </Button>,
      )
    case 'answers':
      return null
  }
}
