import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import type { DeskAnswer, DeskAnswerItem, DeskAnswerQuery, NewAnswer } from '@contract/knowledge/schema'
import { sha256 } from '../../plugins/crypto/vault'
import type { Tx } from '../../plugins/db/types'
import { readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { checkContent, contentOf, wordsOfAnswer } from './content'
import { reachesAnswer, stepsOf } from './policy'
import { type AnswerRow, answerRepository } from './repository'
import { answerCursor, type AnswerCursor, answerSearch } from './service'
import { createAnswerViews } from './views'

type Asked = { ifMatch: string | undefined; requestId: string }
type Change = (row: AnswerRow, now: Date) => Partial<AnswerRow>

/** How answers come to be published: written, read by somebody else, published, taken down. */
export function createAnswerWriting(ports: Ports) {
  const { db, clock, calendar, region } = ports
  const views = () => createAnswerViews(region, calendar.dayOf(clock()))
  const unitOf = (person: Person) => (person.role === 'head' ? person.unit : null)

  async function shown(row: AnswerRow, person: Person): Promise<DeskAnswer> {
    return views().desk(row, person, await answerRepository(db).listVersions(row.id))
  }
  const audit = (tx: Tx, person: Person, action: string, subject: string, requestId: string) =>
    ports.audit(tx, { at: clock(), person, role: person.role, action, subject, requestId })

  /** One decision on one answer, on the row as it was read. */
  async function change(person: Person, id: string, action: string, { ifMatch, requestId }: Asked, make: Change) {
    const row = await db.transaction(async (tx) => {
      const repository = answerRepository(tx)
      const found = await repository.lock(id)
      if (!found || !reachesAnswer(person, found)) throw new Fault('not_found')
      if (ifMatch !== `"${found.rev}"`) throw new Fault('precondition_failed')
      const next = { ...found, note: '', ...make(found, clock()), changedAt: clock() }
      const saved = await repository.update(id, { ...next, ...wordsOfAnswer(region, next) })
      if (saved.version > found.version)
        await repository.insertVersion(id, {
          version: saved.version,
          content: saved.published!,
          writtenBy: found.draftStaff ?? '',
          publishedBy: person.staffNo ?? '',
          at: clock(),
        })
      await audit(tx, person, action, id, requestId)
      return saved
    })
    return shown(row, person)
  }

  return {
    async list(person: Person, { filter = 'all', q, cursor }: DeskAnswerQuery): Promise<Paged<DeskAnswerItem>> {
      const after = readCursor<AnswerCursor>(cursor, answerCursor)
      const today = calendar.dayOf(clock())
      const search = answerSearch(q)
      const size = limits.pageSize
      const rows = await answerRepository(db).listForDesk(filter, unitOf(person), search, today, after, size + 1)
      const items = rows.slice(0, size)
      const end = rows.length > size ? items.at(-1) : undefined
      return {
        items: items.map(views().deskItem),
        nextCursor: end ? writeCursor({ key: end.key, id: end.id }) : null,
      }
    },
    /** @throws Fault not_found */
    async read(person: Person, id: string): Promise<DeskAnswer> {
      const row = await answerRepository(db).find(id)
      if (!row || !reachesAnswer(person, row)) throw new Fault('not_found')
      return shown(row, person)
    },
    /** Writes a new draft, once a key. @throws Fault unit_unknown · category_unknown · idempotency_key_reused */
    async write(person: Person, input: NewAnswer, key: string, requestId: string): Promise<DeskAnswer> {
      const draft = contentOf(input, unitOf(person))
      checkContent(region, draft)
      const requestKey = sha256('answer', person.accountId, key)
      const bodyHash = sha256('answer-body', JSON.stringify(input))
      const row = await db.transaction(async (tx) => {
        const repository = answerRepository(tx)
        const { question, unit, reviewOn, validUntil } = draft
        const fresh = {
          state: 'draft' as const,
          version: 0,
          ...{ question, unit, reviewOn, validUntil },
          published: null,
          publishedAt: null,
          draft,
          draftBy: person.accountId,
          draftStaff: person.staffNo,
          note: '',
          changedAt: clock(),
        }
        const words = wordsOfAnswer(region, fresh)
        const inserted = await repository.insertOnce({ ...fresh, ...words, starter: null, key: requestKey, bodyHash })
        if (inserted) {
          await audit(tx, person, 'draftAnswer', inserted.id, requestId)
          return inserted
        }
        const first = await repository.findByKey(requestKey)
        if (!first?.bodyHash?.equals(bodyHash)) throw new Fault('idempotency_key_reused')
        return first
      })
      return shown(row, person)
    },
    /** A new draft; what is published stays as it is until the draft is. */
    edit: (person: Person, id: string, input: NewAnswer, asked: Asked) => {
      const draft = contentOf(input, unitOf(person))
      return change(person, id, 'editAnswer', asked, (row) => {
        checkContent(region, draft)
        const first = row.published
          ? {}
          : { question: draft.question, unit: draft.unit, reviewOn: draft.reviewOn, validUntil: draft.validUntil }
        return { ...first, draft, draftBy: person.accountId, draftStaff: person.staffNo }
      })
    },
    /** @throws Fault answer_nothing_waiting · answer_own_draft */
    publish: (person: Person, id: string, asked: Asked) =>
      change(person, id, 'publishAnswer', asked, (row, now) => {
        if (!row.draft) throw new Fault('answer_nothing_waiting')
        if (!stepsOf(person, row).includes('publish')) throw new Fault('answer_own_draft')
        const { question, unit, reviewOn, validUntil } = row.draft
        return {
          ...{ question, unit, reviewOn, validUntil },
          state: 'published',
          version: row.version + 1,
          published: row.draft,
          publishedAt: now,
          draft: null,
          draftBy: null,
          draftStaff: null,
        }
      }),
    /** Tells the writer what to mend; the draft stays. @throws Fault answer_nothing_waiting */
    sendBack: (person: Person, id: string, reason: string, asked: Asked) =>
      change(person, id, 'sendBackAnswer', asked, (row) => {
        if (!row.draft) throw new Fault('answer_nothing_waiting')
        return { note: reason }
      }),
    /** @throws Fault answer_not_published */
    withdraw: (person: Person, id: string, reason: string, asked: Asked) =>
      change(person, id, 'withdrawAnswer', asked, (row) => {
        if (row.state !== 'published') throw new Fault('answer_not_published')
        return { state: 'withdrawn', note: reason }
      }),
  }
}
export type AnswerWriting = ReturnType<typeof createAnswerWriting>
