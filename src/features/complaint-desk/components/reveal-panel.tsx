import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RevealView, TicketView } from '@contract/complaint/schema'
import { ApiError } from '@/shared/lib/http'
import { Button, Paragraph, Stack } from '@/shared/ui'
import { revealPages, useOpenReveal } from '../api'
import { text } from '../messages'
import { Problem } from './problem'
import { RevealSheet } from './reveal-sheet'
import { RevealedValue } from './revealed-value'

type Stage = { at: 'closed' | 'asking' | 'asked' | 'hidden' } | { at: 'shown'; reveal: RevealView }

/** 查看身份信息 on a ticket; the opened value lives in this component only and goes with it. */
export function RevealPanel({ ticket, role }: { ticket: TicketView; role: string }) {
  const [stage, setStage] = useState<Stage>({ at: 'closed' })
  const waits = ticket.identity === 'confidential' && role === 'dispatcher'
  const asked = useInfiniteQuery({ ...revealPages(), enabled: waits })
  const opening = useOpenReveal()
  const approved = waits
    ? asked.data?.pages
        .flatMap(({ items }) => items)
        .find(({ number, state, mine }) => mine && number === ticket.number && state === 'approved')
    : undefined
  const show = (reveal: RevealView) => setStage(reveal.value === null ? { at: 'asked' } : { at: 'shown', reveal })

  if (stage.at === 'shown')
    return <RevealedValue key={stage.reveal.id} reveal={stage.reveal} onHide={() => setStage({ at: 'hidden' })} />
  return (
    <Stack gap={2}>
      {stage.at === 'asked' && <Paragraph tone='sub'>{text.reveal.asked}</Paragraph>}
      {stage.at === 'hidden' && <Paragraph tone='sub'>{text.reveal.hidden}</Paragraph>}
      {opening.error instanceof ApiError && <Problem error={opening.error} />}
      {approved ? (
        <Button
          id='reveal-open-once'
          look='quiet'
          small
          icon='eye'
          loading={opening.isPending}
          onPress={() => opening.mutate(approved.id, { onSuccess: show })}
        >
          {text.reveal.openOnce}
        </Button>
      ) : (
        <Button id='reveal-open' look='quiet' small icon='eye' onPress={() => setStage({ at: 'asking' })}>
          {text.reveal.open}
        </Button>
      )}
      {stage.at === 'asking' && (
        <RevealSheet ticket={ticket} onClose={() => setStage({ at: 'closed' })} onDone={show} />
      )}
    </Stack>
  )
}
