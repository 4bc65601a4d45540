import type { AnswerState } from '@contract/knowledge/states'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }

/** What is written, with codes of the region pack. */
export type Content = {
  question: string
  answer: string
  keywords: string
  categories: string[]
  unit: string
  source: string
  reviewOn: string
  validUntil: string | null
}
export type AnswerRow = {
  id: string
  state: AnswerState
  rev: number
  version: number
  /** Of what readers see, or of the draft while there is nothing else. */
  question: string
  unit: string
  reviewOn: string
  validUntil: string | null
  published: Content | null
  publishedAt: Date | null
  draft: Content | null
  draftBy: string | null
  draftStaff: string | null
  note: string
  changedAt: Date
  /** The time again, to the microsecond, for a cursor. */
  key: string
  helpful: number
  unhelpful: number
  bodyHash: Buffer | null
}
export type VersionRow = { version: number; content: Content; writtenBy: string; publishedBy: string; at: Date }
export type Words = { words: string; grams: string[] }
export type Searched = { grams: string[]; words: string[] } | null
type After = { key: string; id: string } | null
type Changed = Omit<AnswerRow, 'id' | 'key' | 'helpful' | 'unhelpful' | 'rev' | 'bodyHash'>

const columns = `id, state, rev, version, question, unit, review_on as "reviewOn", valid_until as "validUntil", published,
  published_at as "publishedAt", draft, draft_by as "draftBy", draft_staff as "draftStaff", note, changed_at as "changedAt",
  helpful, unhelpful, body_hash as "bodyHash"`

const quote = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const anyOf = (grams: readonly string[]) => grams.map(quote).join(' | ')
const allOf = (grams: readonly string[]) => grams.map(quote).join(' & ')

const deskFilters = {
  all: 'true',
  waiting: 'draft is not null',
  published: `state = 'published'`,
  outdated: `state = 'published' and (review_on < $today or valid_until < $today)`,
  withdrawn: `state = 'withdrawn'`,
} as const
export type DeskFilter = keyof typeof deskFilters

export const answerRepository = ({ query }: On) => {
  const changed = ({ words, grams, ...row }: Changed & Words) => [
    row.state,
    row.version,
    row.question,
    row.unit,
    row.reviewOn,
    row.validUntil,
    (row.published ?? row.draft)?.categories ?? [],
    row.published && JSON.stringify(row.published),
    row.publishedAt,
    row.draft && JSON.stringify(row.draft),
    row.draftBy,
    row.draftStaff,
    row.note,
    row.changedAt,
    words,
    grams,
  ]
  return {
    /** Null when the key, or the starter, has been here before. */
    async insertOnce(row: Changed & Words & { starter: string | null; key: Buffer | null; bodyHash: Buffer | null }) {
      const { starter, key, bodyHash, ...rest } = row
      const { rows } = await query<AnswerRow>(
        `insert into answer (state, version, question, unit, review_on, valid_until, categories, published, published_at, draft,
           draft_by, draft_staff, note, changed_at, words, grams, starter, request_key, body_hash, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, array_to_tsvector($16::text[]), $17, $18, $19, 1)
         on conflict do nothing returning ${columns}`,
        [...changed(rest), starter, key, bodyHash],
      )
      return rows[0] ?? null
    },
    async update(id: string, row: Changed & Words) {
      const { rows } = await query<AnswerRow>(
        `update answer set state = $1, version = $2, question = $3, unit = $4, review_on = $5, valid_until = $6, categories = $7,
           published = $8, published_at = $9, draft = $10, draft_by = $11, draft_staff = $12, note = $13, changed_at = $14,
           words = $15, grams = array_to_tsvector($16::text[]), rev = rev + 1 where id = $17 returning ${columns}`,
        [...changed(row), id],
      )
      return rows[0]!
    },
    async findByKey(key: Buffer) {
      return (await query<AnswerRow>(`select ${columns} from answer where request_key = $1`, [key])).rows[0] ?? null
    },
    async findStarter(starter: string) {
      return (
        (await query<AnswerRow>(`select ${columns} from answer where starter = $1 for update`, [starter])).rows[0] ??
        null
      )
    },
    async find(id: string) {
      return (await query<AnswerRow>(`select ${columns} from answer where id = $1`, [id])).rows[0] ?? null
    },
    async lock(id: string) {
      return (await query<AnswerRow>(`select ${columns} from answer where id = $1 for update`, [id])).rows[0] ?? null
    },
    async listPublished(category: string | null, search: Searched, after: After, limit: number) {
      const { rows } = await query<AnswerRow>(
        `select ${columns}, published_at::text as key from answer
         where state = 'published' and ($1::text is null or categories @> array[$1]::text[])
           and ($2::text is null or grams @@ $2::tsquery) and not exists (select from unnest($3::text[]) word where position(word in words) = 0)
           and ($4::timestamptz is null or (published_at, id) < ($4, $5::uuid))
         order by published_at desc, id desc limit $6`,
        [category, search && allOf(search.grams), search?.words ?? [], after?.key ?? null, after?.id ?? null, limit],
      )
      return rows
    },
    /** Published and in date, of the category or with words in common; the caller ranks them. */
    async listLike(category: string, grams: readonly string[], today: string, limit: number) {
      const { rows } = await query<AnswerRow>(
        `select ${columns} from answer
         where state = 'published' and review_on >= $3 and coalesce(valid_until, 'infinity') >= $3
           and (categories @> array[$1]::text[] or ($2 <> '' and grams @@ $2::tsquery))
         order by categories @> array[$1]::text[] desc, published_at desc limit $4`,
        [category, anyOf(grams), today, limit],
      )
      return rows
    },
    async listForDesk(
      filter: DeskFilter,
      unit: string | null,
      search: Searched,
      today: string,
      after: After,
      limit: number,
    ) {
      const { rows } = await query<AnswerRow>(
        `select ${columns}, changed_at::text as key from answer
         where ${deskFilters[filter].replaceAll('$today', '$7::date')} and $7::date is not null and ($1::text is null or unit = $1)
           and ($2::text is null or grams @@ $2::tsquery) and not exists (select from unnest($3::text[]) word where position(word in words) = 0)
           and ($4::timestamptz is null or (changed_at, id) < ($4, $5::uuid))
         order by changed_at desc, id desc limit $6`,
        [unit, search && allOf(search.grams), search?.words ?? [], after?.key ?? null, after?.id ?? null, limit, today],
      )
      return rows
    },
    async insertVersion(id: string, row: VersionRow) {
      await query(
        `insert into answer_version (answer, version, content, written_by, published_by, published_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, row.version, JSON.stringify(row.content), row.writtenBy, row.publishedBy, row.at],
      )
    },
    async listVersions(id: string) {
      const { rows } = await query<VersionRow>(
        `select version, content, written_by as "writtenBy", published_by as "publishedBy", published_at as at
         from answer_version where answer = $1 order by version desc`,
        [id],
      )
      return rows
    },
    /** False when it is not published (any more). */
    async count(id: string, helpful: boolean) {
      const column = helpful ? 'helpful' : 'unhelpful'
      const { rowCount } = await query(
        `update answer set ${column} = ${column} + 1 where id = $1 and state = 'published'`,
        [id],
      )
      return rowCount === 1
    },
  }
}
