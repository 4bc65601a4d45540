import type { AnswerState } from './states'

export const answerStateLabels: Record<AnswerState, string> = {
  draft: '待发布',
  published: '已发布',
  withdrawn: '已撤下',
}
