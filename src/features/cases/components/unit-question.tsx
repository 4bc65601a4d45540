import { useState } from 'react'
import { limits } from '@contract/complaint/limits'
import type { CaseView } from '@contract/complaint/schema'
import { ApiError } from '@/shared/lib/http'
import { useDraft } from '@/shared/lib/draft-store'
import { Button, Card, Field, Paragraph, showToast, Stack, TextArea } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { textError } from '../text-error'
import { actName, placeOf, useAct } from '../use-act'
import { SendProblem } from './send-problem'

const empty = { text: '' }

type Props = { source: CaseSource; view: CaseView; here: string }

/** What the unit asks, with the box to answer in. */
export function UnitQuestion({ source, view, here }: Props) {
  const [fault, setFault] = useState<string>()
  const draft = useDraft(actName(source, 'answer'), empty, 1, placeOf(source))
  const act = useAct(source, 'supplement', () => {
    draft.clear()
    showToast(text.write.supplement.done)
  })
  if (!view.ask || !view.allowed.includes('supplement')) return null

  const refused = act.error instanceof ApiError ? act.error.fields[0]?.message : undefined
  const submit = () => {
    const error = textError('text', draft.value.text, limits.text)
    setFault(error)
    if (!error) act.send({ text: draft.value.text.trim() })
  }
  return (
    <Card as='section' look='turn' title={text.ask.title}>
      <Stack>
        <Paragraph keepLines tone='read'>
          {view.ask.question}
        </Paragraph>
        <SendProblem error={refused ? null : act.error} here={here} />
        <Field name='answer' label={text.ask.label} hint={text.ask.hint} error={fault ?? refused}>
          <TextArea
            value={draft.value.text}
            maxLength={limits.text.max}
            rows={4}
            onInput={(value) => draft.patch({ text: value })}
          />
        </Field>
        <Button
          id='case-answer-send'
          look='primary'
          block
          loading={act.busy}
          loadingLabel={text.ask.sending}
          onPress={submit}
        >
          {text.ask.send}
        </Button>
      </Stack>
    </Card>
  )
}
