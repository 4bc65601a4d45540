import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import { knowledgeLimits } from '@contract/knowledge/limits'
import type { AnswerItem, AnswerQuery, AnswerView, SuggestionRequest } from '@contract/knowledge/schema'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Ports } from '../../plugins/ports'
import { fold, searchOf } from '../complaint/public'
import { ENOUGH, likeness, pairsOf } from './likeness'
import { answerRepository, type AnswerRow, type Content, type Searched } from './repository'
import { createAnswerViews } from './views'

export const answerCursor = { key: cursorParts.instant, id: cursorParts.uuid }
export type AnswerCursor = { key: string; id: string }
/** More are not ranked: the likeliest come first from the database. */
const CANDIDATES = 60

/** An answer has no number: digits are words like any other. */
export function answerSearch(q: string | undefined): Searched {
  const search = searchOf(q ?? '')
  if (!search) return null
  if ('number' in search) return { grams: [search.number], words: [fold(search.number)] }
  return { grams: search.grams, words: search.words }
}

const isPublished = (row: AnswerRow): row is AnswerRow & { published: Content } =>
  row.state === 'published' && row.published !== null

/** What everybody reads of the 知识库; nobody has to say who asks. */
export function createAnswers({ db, clock, calendar, region }: Pick<Ports, 'db' | 'clock' | 'calendar' | 'region'>) {
  const repository = answerRepository(db)
  const today = () => calendar.dayOf(clock())
  const views = () => createAnswerViews(region, today())

  return {
    async list({ category, q, cursor }: AnswerQuery): Promise<Paged<AnswerItem>> {
      const after = readCursor<AnswerCursor>(cursor, answerCursor)
      const rows = await repository.listPublished(category ?? null, answerSearch(q), after, limits.pageSize + 1)
      const { item } = views()
      const shown = rows.slice(0, limits.pageSize)
      const end = rows.length > limits.pageSize ? shown.at(-1) : undefined
      return {
        items: shown.filter(isPublished).map((row) => item(row, row.published)),
        nextCursor: end ? writeCursor({ key: end.key, id: end.id }) : null,
      }
    },
    /** @throws Fault not_found, also for what is not published (any more) */
    async read(id: string): Promise<AnswerView> {
      const row = await repository.find(id)
      if (!row || !isPublished(row)) throw new Fault('not_found')
      return views().view(row, row.published)
    },
    /** What may already answer somebody who is typing; the likeliest first, none rather than a guess. */
    async suggest({ category, typed }: SuggestionRequest): Promise<{ items: AnswerView[] }> {
      const rows = await repository.listLike(category, pairsOf(typed), today(), CANDIDATES)
      const { view } = views()
      const items = rows
        .filter(isPublished)
        .map((row) => ({ row, like: likeness(row.published, category, typed) }))
        .filter(({ like }) => like >= ENOUGH)
        .sort((a, b) => b.like - a.like)
        .slice(0, knowledgeLimits.suggestions)
        .map(({ row }) => view(row, row.published))
      return { items }
    },
    /** Counts, and keeps nothing else. @throws Fault not_found */
    async count(id: string, helpful: boolean): Promise<void> {
      if (!(await repository.count(id, helpful))) throw new Fault('not_found')
    },
  }
}
export type Answers = ReturnType<typeof createAnswers>
