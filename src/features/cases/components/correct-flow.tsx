import { useState } from 'react'
import type { CaseView, ReplyView } from '@contract/complaint/schema'
import { useDraft } from '@/shared/lib/draft-store'
import { back } from '@/shared/platform/navigation'
import { showToast } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../rate-messages'
import { answersOf, toRating } from '../rating-rules'
import { casesRoutes } from '../routes'
import { actName, placeOf, useAct } from '../use-act'
import { RateForm } from './rate-form'
import { SendBackForm } from './send-back-form'

type Rating = NonNullable<ReplyView['rating']>
type Props = { source: CaseSource; view: CaseView; reply: ReplyView; rating: Rating; here: string }

/** 更正电话回访: begins from what was entered, ends with the person's own words, and with 退回重办 when they want it. */
export function CorrectFlow({ source, view, reply, rating, here }: Props) {
  const [sendingBack, setSendingBack] = useState(false)
  const initial = { ...answersOf(rating), reason: '' }
  const draft = useDraft(actName(source, `correct-${reply.n}`), initial, 1, placeOf(source))
  const correct = useAct(source, 'correctRating', () => {
    draft.clear()
    showToast(text.correct.done)
    back(casesRoutes.detail(source.kind === 'own' ? source.number : undefined))
  })
  if (sendingBack)
    return (
      <SendBackForm
        draft={draft}
        third={view.returns === 2}
        withRating
        sending={correct}
        here={here}
        onBack={() => setSendingBack(false)}
        onSend={(redo) => correct.send({ rating: toRating(draft.value), redo })}
      />
    )
  return (
    <RateForm
      view={view}
      reply={reply}
      draft={draft}
      sending={correct}
      here={here}
      correcting={{ redo: view.state === 'closed' && view.returns < 3 }}
      onSend={(answers) => correct.send({ rating: toRating(answers) })}
      onSendBack={() => setSendingBack(true)}
    />
  )
}
