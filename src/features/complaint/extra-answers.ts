import type { FieldFault } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import { textFault } from '@/shared/lib/text-fault'

/** A question of a category besides the usual ones. */
export type Asked = { text: string; optional: boolean }
type Answered = { asked: readonly Asked[]; answers: Record<string, string> }

/** What is wrong with the answer to a question of the category. */
export const answerFault = ({ optional: open }: Asked, answer = ''): FieldFault | undefined => {
  const fault = textFault(answer, limits.extraAnswer)
  return fault === null || (open && fault === 'blank') ? undefined : fault
}

const isGiven = ([, answer]: [string, string]) => answer.trim() !== ''
/** The answers that go along, in the order they were asked in. */
export const givenAnswers = ({ asked, answers }: Answered) =>
  asked
    .map(({ text }): [string, string] => [text, answers[text] ?? ''])
    .filter(isGiven)
    .map(([question, answer]) => ({ question, answer: answer.trim() }))
/** Answers to questions of another category: they do not go along, which the person must hear. */
export const leftAnswers = ({ asked, answers }: Answered) =>
  Object.entries(answers)
    .filter((entry) => isGiven(entry) && !asked.some(({ text }) => text === entry[0]))
    .map(([question, answer]) => ({ question, answer: answer.trim() }))
/** Left out where nothing is asked, so that such a filing stays what it was. */
export const withAnswers = (draft: Answered) => (draft.asked.length > 0 ? { answers: givenAnswers(draft) } : {})

export const extraField = (n: number) => `extra-${n}` as const
export type ExtraField = ReturnType<typeof extraField>

/** What is wrong with which of the category's questions, in words. */
export function extraSentences({ asked, answers }: Answered): Record<string, string> {
  return Object.fromEntries(
    asked.flatMap((one, n) => {
      const fault = answerFault(one, answers[one.text])
      if (!fault) return []
      const sentence =
        fault === 'long'
          ? `“${one.text}”最多 ${limits.extraAnswer.max} 个字，请删减一些`
          : fault === 'characters'
            ? `“${one.text}”里有看不见的控制字符，请删去后再试`
            : `请填写${one.text}`
      return [[extraField(n), sentence]]
    }),
  )
}
