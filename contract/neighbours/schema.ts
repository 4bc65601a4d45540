import { type Static, Type } from 'typebox'
import {
  Blankable,
  Code,
  Day,
  Instant,
  Nullable,
  OneOf,
  Optionally,
  Page,
  PageQuery,
  RecordId,
  Strict,
  TicketNumber,
} from '../common/schema'
import { CaseItem } from '../complaint/schema'
import { limits } from '../complaint/limits'
import { outcomes, promiseStates, states } from '../complaint/states'
import { likenessReasons, mergeHindrances, problemSteps, stages } from './labels'

export const ProblemId = RecordId

/** What everybody may read of a problem: the desk's own words, never those of whoever told it, nor the ticket's number. */
const known = {
  id: ProblemId,
  title: Type.String(),
  categoryName: Type.String(),
  placeName: Type.String(),
  unitName: Nullable(Type.String()),
  stage: OneOf(stages),
  supporters: Type.Integer(),
  publishedAt: Instant,
}
export const KnownProblem = Type.Object(known)
export type KnownProblem = Static<typeof KnownProblem>
export const KnownProblemPage = Page(KnownProblem)
export const problemFilters = ['open', 'answered'] as const
export const ProblemQuery = Strict({
  ...PageQuery,
  /** A street or a community. */
  place: Type.Optional(Code),
  /** A category of either level. */
  category: Type.Optional(Code),
  filter: Type.Optional(OneOf(problemFilters)),
})
export type ProblemQuery = Static<typeof ProblemQuery>

export const ProblemView = Type.Object({
  ...known,
  text: Type.String(),
  steps: Type.Array(Type.Object({ step: OneOf(problemSteps), at: Instant })),
  outcome: Nullable(OneOf(outcomes)),
  /** By when something was promised and whether it was kept; what, was said to who asked. */
  promises: Type.Array(Type.Object({ day: Day, state: OneOf(promiseStates) })),
  /** Null for who is not signed in as a citizen. */
  supported: Nullable(Type.Boolean()),
  /** The reader's own ticket is the one that was published. */
  own: Type.Boolean(),
})
export type ProblemView = Static<typeof ProblemView>

const Reason = Type.Object({ reason: OneOf(likenessReasons), words: Type.Array(Type.String()), count: Type.Integer() })
export type Reason = Static<typeof Reason>

/** What somebody has written so far. */
export const LikenessRequest = Strict({
  category: Code,
  place: Code,
  title: Blankable(limits.title),
  story: Blankable(limits.story),
  placeDetail: Optionally(limits.placeDetail),
})
export type LikenessRequest = Static<typeof LikenessRequest>
/** A published problem, or an earlier ticket of the asker's own. */
export const Suggestion = Type.Object({
  problem: Nullable(KnownProblem),
  own: Nullable(Type.Object({ number: TicketNumber, title: Type.String(), state: OneOf(states), filedAt: Instant })),
  supported: Nullable(Type.Boolean()),
  reasons: Type.Array(Reason),
})
export type Suggestion = Static<typeof Suggestion>
export const Suggestions = Type.Object({ items: Type.Array(Suggestion) })
export type Suggestions = Static<typeof Suggestions>

/* ---------- at the desk ---------- */
export const AlikeTicket = Type.Object({
  ticket: CaseItem,
  version: Type.Integer(),
  story: Type.String(),
  placeDetail: Type.String(),
  happened: Type.String(),
  /** 0 to 100. */
  likeness: Type.Integer(),
  reasons: Type.Array(Reason),
  /** Which of the two can be merged into the other, or why neither. */
  merge: Nullable(OneOf(['into', 'from'] as const)),
  hindrance: Nullable(OneOf(mergeHindrances)),
})
export type AlikeTicket = Static<typeof AlikeTicket>
export const GroupMember = Type.Object({ ticket: CaseItem, version: Type.Integer() })
export const LikenessView = Type.Object({
  number: TicketNumber,
  version: Type.Integer(),
  /** What may be done about it here by this person. */
  allowed: Type.Array(OneOf(['merge', 'unmerge', 'publish', 'unpublish'] as const)),
  publishable: Type.Boolean(),
  published: Nullable(
    Type.Object({ id: ProblemId, title: Type.String(), text: Type.String(), at: Instant, supporters: Type.Integer() }),
  ),
  /** So many people support it that 督办 is suggested. */
  collective: Type.Boolean(),
  group: Nullable(Type.Object({ lead: GroupMember, members: Type.Array(GroupMember), leads: Type.Boolean() })),
  alike: Type.Array(AlikeTicket),
})
export type LikenessView = Static<typeof LikenessView>
