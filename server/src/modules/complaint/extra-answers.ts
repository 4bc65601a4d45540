import type { ExtraAnswer } from '@contract/complaint/schema'
import { Fault } from '../../plugins/http/fault'
import { extraQuestion } from '../../plugins/region/extra-question'
import type { Region } from '../../plugins/region/types'

const refuse = (message: string): never => {
  throw new Fault('invalid_input', [{ path: '/answers', message }])
}

/**
 * Whether the questions of the category are answered. An app from before there were such questions sends none, and is let pass;
 * a question the category no longer asks is told, so that no answer gets lost on the way.
 * @throws Fault invalid_input
 */
export function checkAnswers(region: Region, category: string, answers: readonly ExtraAnswer[] | undefined): void {
  if (answers === undefined) return
  const questions = (region.leafCategory(category)?.extraQuestions ?? []).map(extraQuestion)
  const given = new Set(answers.map(({ question }) => question))
  if (given.size < answers.length) refuse('同一个补充问题回答了两次，请只留一个')
  for (const { question } of answers) {
    if (!questions.some(({ text }) => text === question))
      refuse(`这一类现在不再问“${question}”，请回到“说清事情”重新核对，您的回答还在`)
  }
  const open = questions.find(({ text, optional }) => !optional && !given.has(text))
  if (open) refuse(`请填写${open.text}`)
}
