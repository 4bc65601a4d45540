import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import { type TemplateField, templateFields } from '@contract/desk-tools/limits'
import type { NewTemplate, TemplateItem, TemplateQuery, TemplateView } from '@contract/desk-tools/schema'
import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { fold } from '../complaint/public'
import { readsTemplate, unitForWriting, writesTemplate } from './policy'
import { templateRepository, type TemplateRow } from './repository'

type Asked = { ifMatch: string | undefined; requestId: string }
type Cursor = { key: string; id: string }

const isField = (name: string): name is TemplateField => (templateFields as readonly string[]).includes(name)

/** @throws Fault template_field_unknown */
function checkFields(body: string) {
  const unknown = [...body.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).find((name) => !isField(name))
  if (unknown !== undefined)
    throw new Fault('template_field_unknown', [
      { path: '/body', message: `“{${unknown}}”不能自动填写，花括号里只能写：${templateFields.join('、')}` },
    ])
}
const wordsOf = ({ label, body }: NewTemplate) => fold(`${label}\n${body}`)

/** Words that a desk uses again. */
export function createTemplates(ports: Ports) {
  const { db, clock, region } = ports
  const item = (person: Person, row: TemplateRow): TemplateItem => ({
    id: row.id,
    kind: row.kind,
    label: row.label,
    body: row.body,
    unit: row.unit === null ? null : { code: row.unit, name: region.unit(row.unit)?.name ?? row.unit },
    retired: row.retired,
    version: row.version,
    by: row.byStaff,
    at: row.at.toISOString(),
    mine: writesTemplate(person, row),
  })
  async function view(person: Person, row: TemplateRow): Promise<TemplateView> {
    const versions = await templateRepository(db).listVersions(row.id)
    return { ...item(person, row), versions: versions.map((each) => ({ ...each, at: each.at.toISOString() })) }
  }
  const audit = (tx: Tx, person: Person, action: string, subject: string, requestId: string) =>
    ports.audit(tx, { at: clock(), person, role: person.role, action, subject, requestId })

  async function change(
    person: Person,
    id: string,
    action: string,
    { ifMatch, requestId }: Asked,
    part: Partial<TemplateRow>,
  ) {
    const row = await db.transaction(async (tx) => {
      const repository = templateRepository(tx)
      const found = await repository.lock(id)
      if (!found || !writesTemplate(person, found)) throw new Fault('not_found')
      if (ifMatch !== `"${found.version}"`) throw new Fault('precondition_failed')
      const version = found.version + 1
      const next = { ...found, ...part, version, byStaff: person.staffNo ?? '', at: clock() }
      const saved = await repository.update(id, { ...next, words: wordsOf(next) })
      const { label, body } = next
      await repository.insertVersion(id, { version, label, body, by: next.byStaff, at: next.at })
      await audit(tx, person, action, id, requestId)
      return saved
    })
    return view(person, row)
  }

  return {
    async list(person: Person, { kind, retired, q, cursor }: TemplateQuery): Promise<Paged<TemplateItem>> {
      const after = readCursor<Cursor>(cursor, { key: cursorParts.instant, id: cursorParts.uuid })
      const words = fold(q ?? '')
        .split(/\s+/)
        .filter(Boolean)
      const filter = { unit: unitForWriting(person), kind: kind ?? null, retired: retired === 'yes', words }
      const rows = await templateRepository(db).list(filter, after, limits.pageSize + 1)
      const shown = rows.slice(0, limits.pageSize)
      const end = rows.length > limits.pageSize ? shown.at(-1) : undefined
      return {
        items: shown.map((row) => item(person, row)),
        nextCursor: end ? writeCursor({ key: end.key, id: end.id }) : null,
      }
    },
    /** @throws Fault not_found, the same for another unit's and for none */
    async read(person: Person, id: string): Promise<TemplateView> {
      const row = await templateRepository(db).find(id)
      if (!row || !readsTemplate(person, row)) throw new Fault('not_found')
      return view(person, row)
    },
    /** Once a key. @throws Fault template_field_unknown · idempotency_key_reused */
    async write(person: Person, input: NewTemplate, requestKey: string, requestId: string): Promise<TemplateView> {
      checkFields(input.body)
      const key = sha256('template', person.accountId, requestKey)
      const bodyHash = sha256('template-body', JSON.stringify(input))
      const row = await db.transaction(async (tx) => {
        const repository = templateRepository(tx)
        const fresh = {
          ...{ kind: input.kind, label: input.label.trim(), body: input.body.trim() },
          unit: unitForWriting(person),
          retired: false,
          version: 1,
          byStaff: person.staffNo ?? '',
          at: clock(),
        }
        const inserted = await repository.insertOnce({ ...fresh, words: wordsOf(fresh), key, bodyHash })
        if (!inserted) {
          const first = await repository.findByKey(key)
          if (!first?.bodyHash?.equals(bodyHash)) throw new Fault('idempotency_key_reused')
          return first
        }
        const { label, body, byStaff: by, at } = fresh
        await repository.insertVersion(inserted.id, { version: 1, label, body, by, at })
        await audit(tx, person, 'writeTemplate', inserted.id, requestId)
        return inserted
      })
      return view(person, row)
    },
    /** @throws Fault not_found · precondition_failed · template_field_unknown */
    async edit(person: Person, id: string, { kind, label, body }: NewTemplate, asked: Asked) {
      const found = await templateRepository(db).find(id)
      if (!found || !writesTemplate(person, found)) throw new Fault('not_found')
      checkFields(body)
      return change(person, id, 'editTemplate', asked, { kind, label: label.trim(), body: body.trim() })
    },
    retire: (person: Person, id: string, retired: boolean, asked: Asked) =>
      change(person, id, retired ? 'retireTemplate' : 'restoreTemplate', asked, { retired }),
  }
}
export type Templates = ReturnType<typeof createTemplates>
