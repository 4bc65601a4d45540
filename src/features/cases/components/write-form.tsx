import { limits } from '@contract/complaint/limits'
import type { CaseView } from '@contract/complaint/schema'
import { PhotoField, PhotosLeft, photoText } from '@/features/photos/public'
import { useDraft } from '@/shared/lib/draft-store'
import { back } from '@/shared/platform/navigation'
import { Field, QuestionForm, showToast, TextArea, useQuestion, useRefusal } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../messages'
import { casesRoutes, type Writing } from '../routes'
import { textError } from '../text-error'
import { messagesOf } from '../timeline-words'
import { actName, placeOf, useAct } from '../use-act'
import { capabilityOf, useCasePhotoGate, useCasePhotos } from '../use-case-photos'
import { MessageList } from './message-list'
import { PromiseAsTold } from './promise-as-told'
import { SendProblem } from './send-problem'

const empty = { text: '' }

type Props = {
  source: CaseSource
  view: CaseView
  act: Writing
  /** Which one was not kept. */ promise?: CaseView['promises'][number]
  here: string
}

/** One text to the case: a supplement, a message, or the reason for 复核. It is kept until it has arrived. */
export function WriteForm({ source, view, act, promise, here }: Props) {
  const words = text.write[act]
  const [field, limit] =
    act === 'requestReview' ? (['reason', limits.reason] as const) : (['text', limits.text] as const)
  const writing = promise ? `${act}-${promise.id}` : act
  const draft = useDraft(actName(source, writing), empty, 1, placeOf(source))
  const photos = useCasePhotos(source, writing)
  const mayShow = act !== 'requestReview'

  const done = () => {
    draft.clear()
    photos.album.clear()
    showToast(words.done)
    back(casesRoutes.detail(source.kind === 'own' ? source.number : undefined))
  }
  const sending = useAct(source, act, done, '', capabilityOf(source, photos))
  const question = useQuestion({
    initial: draft.value,
    check: (values) => ({ text: textError(field, values.text, limit) }),
    onChange: draft.replace,
    onContinue: () => gate.submit(),
  })
  const gate = useCasePhotoGate(photos, sending.error, (ids) => {
    const written = question.values.text.trim()
    const told = { text: written, ...(ids.length > 0 ? { photos: ids } : {}) }
    sending.send(mayShow ? { ...told, ...(promise ? { promise: promise.id } : {}) } : { reason: written })
  })
  const problem = useRefusal(question, sending.error, ({ fields }) => (fields[0] ? { text: fields[0].message } : null))
  const messages = messagesOf(view.timeline)
  const kept = source.kind === 'own' ? text.write.kept : text.write.keptInVisit

  return (
    <QuestionForm
      bar={words.bar}
      title={words.title}
      question={question}
      continueLabel={words.send}
      continueId='write-send'
      busy={sending.busy || gate.waiting > 0}
      busyLabel={gate.waiting > 0 ? photoText.waitingShort : text.write.sending}
      actionHint={gate.waiting > 0 ? photoText.waiting(gate.waiting) : kept}
    >
      <SendProblem error={problem} here={here} />
      <PhotosLeft gate={gate} />
      {promise && <PromiseAsTold promise={promise} />}
      {act === 'message' && messages.length > 0 && <MessageList messages={messages} />}
      <Field
        name='text'
        label={words.label}
        hint={act === 'message' && view.identity === 'named' ? text.write.namedMessageHint : words.hint}
        error={question.errors.text}
      >
        <TextArea
          value={question.values.text}
          maxLength={limit.max}
          rows={act === 'message' ? 4 : 7}
          onInput={question.set('text')}
        />
      </Field>
      {mayShow && <PhotoField photos={photos} name='photos' />}
    </QuestionForm>
  )
}
