import type { Query } from '../../plugins/db/types'
import type { ChainedEvent, Link } from './link'

type On = { query: Query }

export type Head = { number: string; seq: number; link: Buffer; rootDay: string }
export type Unsealed = Omit<ChainedEvent, 'at'> & { at: Date }
export type Sealed = Link & { number: string; seq: number; salt: Buffer; rootDay: string }
export type Cohort = { cohort: string; tickets: number; root: Buffer }
export type RootRow = {
  day: string
  tickets: number
  root: Buffer
  previous: Buffer | null
  keyId: string
  signature: Buffer
  madeAt: Date
}
export type Place = { number: string; seq: number }

/** Any fixed number will do, so long as every copy of the service takes the same one. */
const LOCK = 12_345_002

const rootColumns = 'day, tickets, root, previous, key_id as "keyId", signature, made_at as "madeAt"'

/** The chains and the roots over them. Nothing here is waited for by those who write events. */
export const chainRepository = ({ query }: On) => ({
  /** Many seal at one time; while a day is closed nobody does. Held to the end of the transaction. */
  async sealAmongOthers() {
    await query('select pg_advisory_xact_lock_shared($1)', [LOCK])
  },
  async sealAlone() {
    await query('select pg_advisory_xact_lock($1)', [LOCK])
  },
  async lockUnsealed(after: Place, limit: number) {
    return (
      await query<Unsealed>(
        `select number, seq, kind, at, by_kind as by, unit, staff_no as "staffNo", payload from ticket_event
         where link is null and (number, seq) > ($1, $2) order by number, seq limit $3 for update skip locked`,
        [after.number, after.seq, limit],
      )
    ).rows
  },
  async lockUnsealedOf(number: string) {
    return (
      await query<Unsealed>(
        `select number, seq, kind, at, by_kind as by, unit, staff_no as "staffNo", payload from ticket_event
         where link is null and number = $1 order by seq for update`,
        [number],
      )
    ).rows
  },
  async headsOf(numbers: readonly string[]) {
    return (
      await query<Head>(
        'select number, seq, link, root_day as "rootDay" from chain_head where number = any($1::text[])',
        [numbers],
      )
    ).rows
  },
  async seal(events: readonly Sealed[]) {
    await query(
      `update ticket_event e set salt = s.salt, commitment = s.commitment, link = s.link, root_day = s.root_day
       from unnest($1::text[], $2::int[], $3::bytea[], $4::bytea[], $5::bytea[], $6::date[])
         as s (number, seq, salt, commitment, link, root_day)
       where e.number = s.number and e.seq = s.seq`,
      [
        events.map(({ number }) => number),
        events.map(({ seq }) => seq),
        events.map(({ salt }) => salt),
        events.map(({ commitment }) => commitment),
        events.map(({ hash }) => hash),
        events.map(({ rootDay }) => rootDay),
      ],
    )
  },
  async moveHeads(heads: readonly Head[]) {
    await query(
      `insert into chain_head (number, seq, link, root_day)
       select * from unnest($1::text[], $2::int[], $3::bytea[], $4::date[])
       on conflict (number) do update set seq = excluded.seq, link = excluded.link, root_day = excluded.root_day`,
      [
        heads.map(({ number }) => number),
        heads.map(({ seq }) => seq),
        heads.map(({ link }) => link),
        heads.map(({ rootDay }) => rootDay),
      ],
    )
  },

  async lastRoot() {
    return (await query<RootRow>(`select ${rootColumns} from chain_root order by day desc limit 1`)).rows[0] ?? null
  },
  async firstSealedDay() {
    const { rows } = await query<{ day: string | null }>(
      'select min(root_day) as day from ticket_event where root_day is not null',
    )
    return rows[0]?.day ?? null
  },
  /** The heads, as they were at the end of the day, of all tickets of each cohort in which something happened that day. */
  async headsOfChangedCohorts(day: string) {
    return (
      await query<{ cohort: string; number: string; link: Buffer }>(
        `select changed.cohort::date as cohort, head.number, head.link
         from (select distinct left(number, 8) as cohort from ticket_event where root_day = $1) changed
         cross join lateral (
           select distinct on (number) number, link from ticket_event
           where number between changed.cohort and changed.cohort || '9999999999999' and root_day <= $1
           order by number, seq desc
         ) head
         order by head.number`,
        [day],
      )
    ).rows
  },
  async listCohorts(upTo: string) {
    return (
      await query<Cohort>(
        'select distinct on (cohort) cohort, tickets, root from chain_cohort where day <= $1 order by cohort, day desc',
        [upTo],
      )
    ).rows
  },
  async insertCohorts(rows: readonly (Cohort & { day: string })[]) {
    await query(
      `insert into chain_cohort (cohort, day, tickets, root)
       select * from unnest($1::date[], $2::date[], $3::int[], $4::bytea[])`,
      [
        rows.map(({ cohort }) => cohort),
        rows.map(({ day }) => day),
        rows.map(({ tickets }) => tickets),
        rows.map(({ root }) => root),
      ],
    )
  },
  async insertRoot(row: RootRow) {
    await query(
      `insert into chain_root (day, tickets, root, previous, key_id, signature, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.day, row.tickets, row.root, row.previous, row.keyId, row.signature, row.madeAt],
    )
  },
  async listAllRoots() {
    return (await query<RootRow>(`select ${rootColumns} from chain_root order by day`)).rows
  },
  async listRoots(before: string | null, limit: number) {
    return (
      await query<RootRow>(
        `select ${rootColumns} from chain_root where $1::date is null or day < $1 order by day desc limit $2`,
        [before, limit],
      )
    ).rows
  },
  async wasErased(number: string) {
    return (await query('select from erasure where number = $1', [number])).rowCount > 0
  },
  /** Only what roots are made of, in the order of the numbers. */
  async listLinks(after: Place, limit: number) {
    return (
      await query<{ number: string; seq: number; rootDay: string; link: Buffer }>(
        `select number, seq, root_day as "rootDay", link from ticket_event
         where (number, seq) > ($1, $2) and link is not null order by number, seq limit $3`,
        [after.number, after.seq, limit],
      )
    ).rows
  },
})
