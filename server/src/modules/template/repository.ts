import type { TemplateKind } from '@contract/desk-tools/limits'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type TemplateRow = {
  id: string
  /** Null: for every unit. */
  unit: string | null
  kind: TemplateKind
  label: string
  body: string
  retired: boolean
  version: number
  byStaff: string
  at: Date
  key: string
  bodyHash: Buffer | null
}
export type TemplateVersionRow = { version: number; label: string; body: string; by: string; at: Date }
type Written = Omit<TemplateRow, 'id' | 'key' | 'bodyHash'> & { words: string }
export type TemplateFilter = { unit: string | null; kind: TemplateKind | null; retired: boolean; words: string[] }

const columns = `id, unit, kind, label, body, retired, version, by_staff as "byStaff", at, at::text as key, body_hash as "bodyHash"`

export const templateRepository = ({ query }: On) => ({
  async insertOnce(row: Written & { key: Buffer; bodyHash: Buffer }) {
    const { rows } = await query<TemplateRow>(
      `insert into reply_template (unit, kind, label, body, retired, version, by_staff, at, words, request_key, body_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (request_key) do nothing returning ${columns}`,
      [
        row.unit,
        row.kind,
        row.label,
        row.body,
        row.retired,
        row.version,
        row.byStaff,
        row.at,
        row.words,
        row.key,
        row.bodyHash,
      ],
    )
    return rows[0] ?? null
  },
  async findByKey(key: Buffer) {
    return (
      (await query<TemplateRow>(`select ${columns} from reply_template where request_key = $1`, [key])).rows[0] ?? null
    )
  },
  async find(id: string) {
    return (await query<TemplateRow>(`select ${columns} from reply_template where id = $1`, [id])).rows[0] ?? null
  },
  async lock(id: string) {
    return (
      (await query<TemplateRow>(`select ${columns} from reply_template where id = $1 for update`, [id])).rows[0] ?? null
    )
  },
  async update(id: string, row: Written) {
    const { rows } = await query<TemplateRow>(
      `update reply_template set kind = $2, label = $3, body = $4, retired = $5, version = $6, by_staff = $7, at = $8, words = $9
       where id = $1 returning ${columns}`,
      [id, row.kind, row.label, row.body, row.retired, row.version, row.byStaff, row.at, row.words],
    )
    return rows[0]!
  },
  /** Those of the unit and those for all, last changed first. */
  async list({ unit, kind, retired, words }: TemplateFilter, after: { key: string; id: string } | null, limit: number) {
    const { rows } = await query<TemplateRow>(
      `select ${columns} from reply_template
       where (unit is null or unit = $1) and retired = $2 and ($3::text is null or kind = $3)
         and not exists (select from unnest($4::text[]) word where position(word in words) = 0)
         and ($5::timestamptz is null or (at, id) < ($5, $6::uuid))
       order by at desc, id desc limit $7`,
      [unit, retired, kind, words, after?.key ?? null, after?.id ?? null, limit],
    )
    return rows
  },
  async insertVersion(id: string, row: TemplateVersionRow) {
    await query(
      'insert into reply_template_version (template, version, label, body, by_staff, at) values ($1, $2, $3, $4, $5, $6)',
      [id, row.version, row.label, row.body, row.by, row.at],
    )
  },
  async listVersions(id: string) {
    const { rows } = await query<TemplateVersionRow>(
      `select version, label, body, by_staff as by, at from reply_template_version where template = $1 order by version desc`,
      [id],
    )
    return rows
  },
})
