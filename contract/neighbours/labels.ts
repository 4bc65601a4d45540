import type { Outcome } from '../complaint/states'

/** Where a published problem stands, as its neighbours read it. */
export const stages = ['accepted', 'dispatched', 'handling', 'answered', 'ended'] as const
export type Stage = (typeof stages)[number]

export const stageLabels: Record<Stage, string> = {
  accepted: '已受理',
  dispatched: '已派单',
  handling: '办理中',
  answered: '已答复',
  ended: '不再办理',
}

/** What came of it, told to those who did not file it. */
export const publicOutcomeLabels: Record<Outcome, string> = {
  solved: '承办单位答复：已解决',
  partly: '承办单位答复：部分解决',
  unsolved: '承办单位答复：暂时没有解决，已说明原因',
  explained: '承办单位答复：已解释说明',
  unreasonable: '承办单位答复：已说明理由',
}

export const problemSteps = ['published', 'accepted', 'dispatched', 'handling', 'answered', 'ended'] as const
export type ProblemStep = (typeof problemSteps)[number]

/** Why two tickets may be about the same thing; `words` come along for those that name some. */
export const likenessReasons = [
  'joins',
  'samePlace',
  'sameStreet',
  'sameCategory',
  'likeCategory',
  'spots',
  'numbers',
  'phrases',
  'otherNumbers',
  'days',
] as const
export type LikenessReason = (typeof likenessReasons)[number]

/** Why a ticket cannot be merged as it stands. */
export const mergeHindrances = ['state', 'ofOtherGroup', 'otherUnit', 'conflict'] as const
export type MergeHindrance = (typeof mergeHindrances)[number]
