import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Right } from '@contract/rights/schema'
import { Button, Paragraph, Stack } from '@/shared/ui'
import { remindOfRight } from '../api'
import { caseKeys } from '../keys'
import { text } from '../rights-messages'
import { SendProblem } from './send-problem'

type Props = { number: string; kind: Right['kind']; on: boolean; here: string }

/** 提醒我, by one tap; by another it is taken back. */
export function RemindButton({ number, kind, on, here }: Props) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: () => remindOfRight(number, { kind, on: !on }),
    onSuccess: (view) => client.setQueryData(caseKeys.detail({ kind: 'own', number }), view),
  })
  return (
    <Stack gap={2}>
      <SendProblem error={change.error} here={here} />
      {on && <Paragraph tone='cap'>{text.reminded}</Paragraph>}
      <Button
        id={`right-remind-${kind}`}
        icon={on ? undefined : 'bell'}
        look={on ? 'quiet' : 'secondary'}
        small
        loading={change.isPending}
        loadingLabel={text.reminding}
        onPress={() => !change.isPending && change.mutate()}
      >
        {on ? text.unremind : text.remind}
      </Button>
    </Stack>
  )
}
