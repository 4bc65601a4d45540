import type { CaseView } from '@contract/complaint/schema'
import type { PromiseState } from '@contract/complaint/states'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { before, dayTime } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { Box, Button, ButtonRow, Paragraph, Stack, Tag } from '@/shared/ui'
import { leftWords } from '../due-words'
import { text } from '../promise-messages'
import { casesRoutes } from '../routes'

const tones = {
  open: 'brand',
  kept: 'turn',
  confirmed: 'success',
  broken: 'danger',
  disputed: 'warn',
} as const satisfies Record<PromiseState, string>

type Props = {
  promise: CaseView['promises'][number]
  n: number
  number: string | undefined
  mayConfirm: boolean
  onConfirm(): void
  onBroken(): void
}

/** One promise: what, by when, how it stands, and the person's word on it. */
export function PromiseItem({ promise, n, number, mayConfirm, onConfirm, onBroken }: Props) {
  const now = clock.now()
  const { id, state, kept, disputeBy } = promise
  const waits = state === 'kept'
  const mayDispute = waits && disputeBy !== undefined && !disputeBy.overdue
  return (
    <Stack gap={2}>
      <Box>
        <Tag tone={tones[state]}>{text.states[state]}</Tag>
      </Box>
      <Paragraph className='strong'>{promise.text}</Paragraph>
      {state === 'open' && <Paragraph tone='sub'>{text.by(before(promise.due.at, now))}</Paragraph>}
      {state === 'broken' && <Paragraph tone='sub'>{text.brokenMeta}</Paragraph>}
      {state === 'disputed' && <Paragraph tone='sub'>{text.disputedMeta}</Paragraph>}
      {kept && (
        <>
          <Paragraph tone='cap'>{text.keptAt(dayTime(kept.at, now))}</Paragraph>
          <Paragraph keepLines>{kept.text}</Paragraph>
          <SentPhotos id={`promise-${n}-photo`} photos={kept.photos} onBroken={onBroken} />
        </>
      )}
      {mayDispute && (
        <Paragraph tone='sub'>{text.until(before(disputeBy.at, now), leftWords(disputeBy, 'calendar', now))}</Paragraph>
      )}
      {waits && mayConfirm && (
        <ButtonRow>
          {mayDispute && (
            <Button id={`promise-${n}-dispute`} onPress={() => go(casesRoutes.write('disputePromise', number, id))}>
              {text.dispute}
            </Button>
          )}
          <Button id={`promise-${n}-confirm`} onPress={onConfirm}>
            {text.confirm}
          </Button>
        </ButtonRow>
      )}
    </Stack>
  )
}
