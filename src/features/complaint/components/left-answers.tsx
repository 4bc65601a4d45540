import { Button, Notice, Paragraph } from '@/shared/ui'
import { text } from '../messages'
import { leftAnswers } from '../extra-answers'
import type { FilingDraft } from '../model'
import { useFilingDraft } from '../use-filing'

const words = text.check.left

/** The category was changed after its questions were answered: nothing of that is dropped without a word. */
export function LeftAnswers({ draft }: { draft: FilingDraft }) {
  const { value, patch } = useFilingDraft()
  const left = leftAnswers(draft)
  if (left.length === 0) return null
  const lines = left.map(({ question, answer }) => `${question}：${answer}`)
  const kept = Object.fromEntries(
    Object.entries(value.answers).filter(([question]) => !left.some((one) => one.question === question)),
  )
  const actions = (
    <>
      <Button
        id='check-left-keep'
        look='link'
        small
        onPress={() => patch({ story: `${value.story.trimEnd()}\n${lines.join('\n')}`, answers: kept })}
      >
        {words.keep}
      </Button>
      <Button id='check-left-drop' look='link' small onPress={() => patch({ answers: kept })}>
        {words.drop}
      </Button>
    </>
  )
  return (
    <Notice tone='warn' title={words.title} actions={actions}>
      <Paragraph keepLines>{lines.join('\n')}</Paragraph>
    </Notice>
  )
}
