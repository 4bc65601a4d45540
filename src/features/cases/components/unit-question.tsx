import { useState } from 'react'
import { limits } from '@contract/complaint/limits'
import type { CaseView } from '@contract/complaint/schema'
import { PhotoField, PhotosLeft, photoText } from '@/features/photos/public'
import { ApiError } from '@/shared/lib/http'
import { useDraft } from '@/shared/lib/draft-store'
import { Button, Card, Field, Paragraph, showToast, Stack, TextArea } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { textError } from '../text-error'
import { actName, placeOf, useAct } from '../use-act'
import { capabilityOf, useCasePhotoGate, useCasePhotos } from '../use-case-photos'
import { SendProblem } from './send-problem'

const empty = { text: '' }

type Props = { source: CaseSource; view: CaseView; here: string }

/** What the unit asks, with the box to answer in. */
export function UnitQuestion({ source, view, here }: Props) {
  const [fault, setFault] = useState<string>()
  const draft = useDraft(actName(source, 'answer'), empty, 1, placeOf(source))
  const photos = useCasePhotos(source, 'answer')
  const act = useAct(
    source,
    'supplement',
    () => {
      draft.clear()
      photos.album.clear()
      showToast(text.write.supplement.done)
    },
    '',
    capabilityOf(source, photos),
  )
  const gate = useCasePhotoGate(photos, act.error, (ids) =>
    act.send({ text: draft.value.text.trim(), ...(ids.length > 0 ? { photos: ids } : {}) }),
  )
  if (!view.ask || !view.allowed.includes('supplement')) return null

  const refused = act.error instanceof ApiError ? act.error.fields[0]?.message : undefined
  const submit = () => {
    const error = textError('text', draft.value.text, limits.text)
    setFault(error)
    if (!error) gate.submit()
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
        <PhotoField photos={photos} name='answer-photos' />
        <PhotosLeft gate={gate} />
        {gate.waiting > 0 && <Paragraph tone='sub'>{photoText.waiting(gate.waiting)}</Paragraph>}
        <Button
          id='case-answer-send'
          look='primary'
          block
          loading={act.busy || gate.waiting > 0}
          loadingLabel={gate.waiting > 0 ? photoText.waitingShort : text.ask.sending}
          onPress={submit}
        >
          {text.ask.send}
        </Button>
      </Stack>
    </Card>
  )
}
