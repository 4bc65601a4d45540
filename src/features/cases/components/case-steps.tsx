import type { CaseView } from '@contract/complaint/schema'
import { stepOf } from '@contract/complaint/states'
import { Card, Notice, Steps } from '@/shared/ui'
import { text } from '../messages'

/** How far the case is; a case that ended on the way says so instead. */
export function CaseSteps({ state }: Pick<CaseView, 'state'>) {
  if (state === 'withdrawn' || state === 'transferred' || state === 'terminated' || state === 'refused') {
    return <Notice tone='info'>{text.ended[state]}</Notice>
  }
  return (
    <Card as='section' label={text.stepsLabel}>
      <Steps items={text.steps} now={state === 'closed' ? text.steps.length : stepOf[state]} label={text.stepsLabel} />
    </Card>
  )
}
