import type { CaseView } from '@contract/complaint/schema'
import { stepOf } from '@contract/complaint/states'
import { Card, Notice, Steps } from '@/shared/ui'
import { text } from '../messages'
import { goesOnWithout } from '../model'

/** How far the case is; a case that ended on the way says so instead, a refused one in a card of its own. */
export function CaseSteps({ view }: { view: CaseView }) {
  const { state } = view
  if (goesOnWithout(view)) return <Notice tone='info'>{text.goesOn}</Notice>
  if (state === 'withdrawn' || state === 'transferred' || state === 'terminated') {
    return <Notice tone='info'>{text.ended[state]}</Notice>
  }
  if (state === 'refused') return null
  return (
    <Card as='section' label={text.stepsLabel}>
      <Steps items={text.steps} now={state === 'closed' ? text.steps.length : stepOf[state]} label={text.stepsLabel} />
    </Card>
  )
}
