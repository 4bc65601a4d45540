import { useState } from 'react'
import type { CaseView, ReplyView } from '@contract/complaint/schema'
import { useDraft } from '@/shared/lib/draft-store'
import { back } from '@/shared/platform/navigation'
import { showToast } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../rate-messages'
import { noAnswers, toRating } from '../rating-rules'
import { casesRoutes } from '../routes'
import { actName, placeOf, useAct } from '../use-act'
import { RateForm } from './rate-form'
import { SendBackForm } from './send-back-form'

const empty = { ...noAnswers, reason: '' }

type Props = { source: CaseSource; view: CaseView; reply: ReplyView; here: string }

/** 回访: the three answers, then closing the case or sending it back with the same answers. */
export function RateFlow({ source, view, reply, here }: Props) {
  const mayRate = view.allowed.includes('rate')
  const [sendingBack, setSendingBack] = useState(!mayRate)
  const draft = useDraft(actName(source, `rate-${reply.n}`), empty, 1, placeOf(source))

  const finish = (message: string) => () => {
    draft.clear()
    showToast(message)
    back(casesRoutes.detail(source.kind === 'own' ? source.number : undefined))
  }
  const rate = useAct(source, 'rate', finish(text.done))
  const sendBack = useAct(source, 'sendBack', finish(text.sendBack.done))

  if (sendingBack) {
    return (
      <SendBackForm
        draft={draft}
        third={view.returns === 2}
        withRating={mayRate}
        sending={sendBack}
        here={here}
        onBack={mayRate ? () => setSendingBack(false) : undefined}
        onSend={(reason) => sendBack.send({ reason, rating: mayRate ? toRating(draft.value) : null })}
      />
    )
  }
  return (
    <RateForm
      view={view}
      reply={reply}
      draft={draft}
      sending={rate}
      here={here}
      onSend={(answers) => rate.send(toRating(answers))}
      onSendBack={() => setSendingBack(true)}
    />
  )
}
