import type { Paged } from '@contract/common/schema'
import { limits } from '@contract/complaint/limits'
import { neighbourLimits } from '@contract/neighbours/limits'
import type { KnownProblem, LikenessRequest, ProblemQuery, ProblemView, Suggestions } from '@contract/neighbours/schema'
import type { Tx } from '../../plugins/db/types'
import { cursorParts, readCursor, writeCursor } from '../../plugins/http/cursor'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { ticketRepository } from '../complaint/public'
import { type Alike, ENOUGH, type Finder, likenessRepository, type NearRow, type Subject } from '../likeness/public'
import { type Cursor, neighbourRepository, type ProblemRow } from './repository'
import { createProblemViews } from './views'

const NEAR = 200
const OWN = 50

/** What somebody may support a problem as: nobody can tell from it who, nor what else the same person supports. */
const supporterOf = (vault: Ports['vault'], problem: string, person: Person) =>
  vault.index('support', `${problem} ${person.accountId}`)
const context = (problem: string) => `support:${problem}`

export const createNeighbours = (ports: Ports, finder: Finder) => {
  const { db, clock, region, vault } = ports
  const outside = neighbourRepository(db)
  const views = createProblemViews(region)
  const citizenOf = (person: Person | null) => (person?.role === 'citizen' ? person : null)

  const leavesOf = (code: string) =>
    region.leafCategories.filter((leaf) => leaf.code === code || leaf.parent === code).map((leaf) => leaf.code)
  const communitiesOf = (code: string) =>
    region.places.filter((place) => place.code === code || place.parent === code).map((place) => place.code)

  async function supportedBy(person: Person | null, ids: readonly string[]): Promise<ReadonlySet<string> | null> {
    const citizen = citizenOf(person)
    if (!citizen) return null
    const keyed = ids.map((problem) => ({ problem, supporter: supporterOf(vault, problem, citizen) }))
    return new Set(keyed.length > 0 ? await outside.listSupported(keyed) : [])
  }
  async function isOwn(person: Person | null, number: string, on: Pick<Tx, 'query'> = db): Promise<boolean> {
    const citizen = citizenOf(person)
    const owner = citizen && (await ticketRepository(on).findComplainant(number))
    return Boolean(owner && citizen && owner.owner_index.equals(vault.index('owner', citizen.accountId)))
  }
  async function viewOf(person: Person | null, row: ProblemRow): Promise<ProblemView> {
    const supported = await supportedBy(person, [row.id])
    const events = await ticketRepository(db).listEvents(row.number)
    return views.view(row, events, {
      supported: supported && supported.has(row.id),
      own: await isOwn(person, row.number),
    })
  }
  const found = (row: ProblemRow | null): ProblemRow => {
    if (!row) throw new Fault('not_found')
    return row
  }

  async function change(person: Person, id: string, wanted: boolean): Promise<ProblemView> {
    await db.transaction(async (tx) => {
      const rows = neighbourRepository(tx)
      const row = found(await rows.lockShown(id))
      const supporter = supporterOf(vault, id, person)
      if (!wanted) {
        if (await rows.deleteSupport(id, supporter)) await rows.addSupporters(id, -1)
        return
      }
      if (await isOwn(person, row.number, tx)) throw new Fault('support_own')
      if (!row.open && !(await rows.listSupported([{ problem: id, supporter }])).includes(id))
        throw new Fault('support_ended')
      const sealed = vault.seal(person.accountId, context(id))
      if (await rows.insertSupport(id, supporter, sealed, clock())) await rows.addSupporters(id, 1)
    })
    return viewOf(person, found(await outside.findShown(id)))
  }

  return {
    async list(query: ProblemQuery): Promise<Paged<KnownProblem>> {
      const after = readCursor<Cursor>(query.cursor, { key: cursorParts.instant, id: cursorParts.uuid })
      const filter = {
        places: query.place === undefined ? null : communitiesOf(query.place),
        categories: query.category === undefined ? null : leavesOf(query.category),
        open: query.filter === undefined ? null : query.filter === 'open',
      }
      const rows = await outside.list(filter, after, limits.pageSize + 1)
      const shown = rows.slice(0, limits.pageSize)
      const end = rows.length > limits.pageSize ? shown.at(-1) : undefined
      return { items: shown.map(views.item), nextCursor: end ? writeCursor({ key: end.key, id: end.id }) : null }
    },

    /** @throws Fault not_found, the same for one that is no longer published */
    async read(person: Person | null, id: string): Promise<ProblemView> {
      return viewOf(person, found(await outside.findShown(id)))
    },

    /** What is published nearby or was filed before by the same person, and is likely what is being written about. */
    async suggest(person: Person | null, input: LikenessRequest): Promise<Suggestions> {
      const near = finder.neighbourhood(input.place)
      if (near.length === 0) return { items: [] }
      const citizen = citizenOf(person)
      const subject = { ...input, placeDetail: input.placeDetail ?? '', filedAt: clock() }
      const owned = citizen
        ? await likenessRepository(db).listOpenOfOwner(vault.index('owner', citizen.accountId), OWN)
        : []
      const mine = new Set(owned.map(({ number }) => number))
      // Compared with what everybody may read of it, so that nothing of the filer's words comes back in a reason.
      const published = (await outside.listOpenOf(near, NEAR)).map((row) => ({
        row,
        title: row.title,
        story: row.text,
        placeDetail: '',
        category: row.category,
        place: row.place,
        filedAt: new Date(row.status.filedAt),
      }))
      const others = published.filter(({ row }) => !mine.has(row.number))
      const most = neighbourLimits.suggested
      const own = await finder.rank(
        subject,
        owned.filter(({ place }) => near.includes(place)).map((row) => ({ ...row, row })),
        { enough: ENOUGH.own, most: 1 },
      )
      const alike: Alike<Subject & { row: ProblemRow | NearRow }>[] = [
        ...own,
        ...(await finder.rank(subject, others, { enough: ENOUGH.citizen, most })),
      ].slice(0, most)
      const ids = alike.flatMap(({ subject: { row } }) => ('supporters' in row ? [row.id] : []))
      const supported = await supportedBy(person, ids)
      return {
        items: alike.map(({ subject: { row }, reasons }) =>
          'supporters' in row
            ? { problem: views.item(row), own: null, supported: supported && supported.has(row.id), reasons }
            : {
                problem: null,
                own: { number: row.number, title: row.title, state: row.status.state, filedAt: row.status.filedAt },
                supported: null,
                reasons,
              },
        ),
      }
    },

    /** 附议, once however often it is sent. @throws Fault not_found · support_own · support_ended */
    support: (person: Person, id: string) => change(person, id, true),
    /** Takes it back; nothing happens to who has not supported it. @throws Fault not_found */
    withdraw: (person: Person, id: string) => change(person, id, false),
  }
}
export type Neighbours = ReturnType<typeof createNeighbours>
export const supportContext = context
