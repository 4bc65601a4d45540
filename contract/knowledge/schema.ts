import { type Static, Type } from 'typebox'
import {
  Code,
  Day,
  Instant,
  NamedCode,
  Nullable,
  OneOf,
  Optionally,
  Page,
  PageQuery,
  Strict,
  Written,
} from '../common/schema'
import { limits } from '../complaint/limits'
import { knowledgeLimits } from './limits'
import { answerStates, answerSteps } from './states'

export const AnswerId = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/* ---------- what everybody reads ---------- */
const shown = {
  id: AnswerId,
  question: Type.String(),
  categories: Type.Array(NamedCode),
  unit: NamedCode,
  reviewOn: Day,
  /** Past its review date or its validity: readers are told, and nobody is led to it. */
  outdated: Type.Boolean(),
}
export const AnswerItem = Type.Object({ ...shown, excerpt: Type.String() })
export type AnswerItem = Static<typeof AnswerItem>
export const AnswerView = Type.Object({
  ...shown,
  answer: Type.String(),
  source: Type.String(),
  validUntil: Nullable(Day),
  version: Type.Integer(),
  publishedAt: Instant,
})
export type AnswerView = Static<typeof AnswerView>
export const AnswerQuery = Strict({
  ...PageQuery,
  category: Type.Optional(Code),
  q: Type.Optional(Optionally(limits.search)),
})
export type AnswerQuery = Static<typeof AnswerQuery>
/** What is being typed travels in a body: addresses end up in the logs of networks. */
export const SuggestionRequest = Strict({
  category: Optionally({ max: 40 }),
  typed: Optionally(knowledgeLimits.typed),
})
export type SuggestionRequest = Static<typeof SuggestionRequest>
export const SuggestedAnswers = Type.Object({ items: Type.Array(AnswerView) })
export type SuggestedAnswers = Static<typeof SuggestedAnswers>
export const AnswerFeedback = Strict({ helpful: Type.Boolean() })
export type AnswerFeedback = Static<typeof AnswerFeedback>

/* ---------- what the desks write ---------- */
export const NewAnswer = Strict({
  heading: Written(knowledgeLimits.heading),
  answer: Written(knowledgeLimits.answer),
  keywords: Optionally(knowledgeLimits.keywords),
  categories: Type.Array(Code, { maxItems: knowledgeLimits.categories, uniqueItems: true }),
  owner: Code,
  source: Written(knowledgeLimits.source),
  reviewOn: Day,
  validUntil: Nullable(Day),
})
export type NewAnswer = Static<typeof NewAnswer>
export const AnswerDecision = Strict({ reason: Written(limits.reason) })

const Content = Type.Object({
  question: Type.String(),
  answer: Type.String(),
  keywords: Type.String(),
  categories: Type.Array(NamedCode),
  unit: NamedCode,
  source: Type.String(),
  reviewOn: Day,
  validUntil: Nullable(Day),
})
export type AnswerContent = Static<typeof Content>
const desk = {
  id: AnswerId,
  state: OneOf(answerStates),
  /** Of the row, for If-Match; `version` counts publications. */
  rev: Type.Integer(),
  version: Type.Integer(),
  question: Type.String(),
  unit: NamedCode,
  waiting: Type.Boolean(),
  outdated: Type.Boolean(),
  reviewOn: Day,
  changedAt: Instant,
  helpful: Type.Integer(),
  unhelpful: Type.Integer(),
}
export const DeskAnswerItem = Type.Object(desk)
export type DeskAnswerItem = Static<typeof DeskAnswerItem>
export const DeskAnswer = Type.Object({
  ...desk,
  published: Nullable(Content),
  draft: Nullable(Content),
  writtenBy: Nullable(Type.String()),
  /** Why the supervisor gave the draft back, or took the answer down. */
  note: Type.String(),
  may: Type.Array(OneOf(answerSteps)),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      question: Type.String(),
      writtenBy: Type.String(),
      publishedBy: Type.String(),
      publishedAt: Instant,
    }),
  ),
})
export type DeskAnswer = Static<typeof DeskAnswer>
export const deskAnswerFilters = ['waiting', 'published', 'outdated', 'withdrawn', 'all'] as const
export const DeskAnswerQuery = Strict({
  ...PageQuery,
  filter: Type.Optional(OneOf(deskAnswerFilters)),
  q: Type.Optional(Optionally(limits.search)),
})
export type DeskAnswerQuery = Static<typeof DeskAnswerQuery>
export const AnswerPage = Page(AnswerItem)
export const DeskAnswerPage = Page(DeskAnswerItem)
