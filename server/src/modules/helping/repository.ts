import type { HelpAct, HelpEnder, Relation } from '@contract/helping/states'
import type { Query } from '../../plugins/db/types'
import { requestRepository } from './requests/repository'

type On = { query: Query }
export type ConsentRow = {
  id: string
  helper: string
  elder: string
  relation: Relation
  given_at: Date
  until: Date
  earlier_until: Date | null
  ended_at: Date | null
  ended_by: HelpEnder | null
}
/** Of an act; `title` of the ticket it was about. */
export type ActRow = {
  id: number
  at: Date
  by: HelpEnder
  act: HelpAct
  number: string | null
  title: string | null
}

const consent = 'id, helper, elder, relation, given_at, until, earlier_until, ended_at, ended_by'

export const helpRepository = ({ query }: On) => ({
  async lock(name: Buffer) {
    await query("select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 2))", [name])
  },
  ...requestRepository({ query }),

  async insertConsent(row: Pick<ConsentRow, 'helper' | 'elder' | 'relation' | 'given_at' | 'until'>) {
    const { rows } = await query<ConsentRow>(
      `insert into help_consent (helper, elder, relation, given_at, until) values ($1, $2, $3, $4, $5) returning ${consent}`,
      [row.helper, row.elder, row.relation, row.given_at, row.until],
    )
    return rows[0]!
  },
  async find(id: string) {
    return (await query<ConsentRow>(`select ${consent} from help_consent where id = $1`, [id])).rows[0] ?? null
  },
  async lockOne(id: string) {
    return (
      (await query<ConsentRow>(`select ${consent} from help_consent where id = $1 for update`, [id])).rows[0] ?? null
    )
  },
  /** Held as it is until what is done under it is written: ending it waits for that, or comes before. */
  async hold(id: string) {
    return (
      (await query<ConsentRow>(`select ${consent} from help_consent where id = $1 for share`, [id])).rows[0] ?? null
    )
  },
  async lockBetween(helper: string, elder: string) {
    const { rows } = await query<ConsentRow>(
      `select ${consent} from help_consent where helper = $1 and elder = $2 and ended_at is null for update`,
      [helper, elder],
    )
    return rows[0] ?? null
  },
  async lockStandingOf(elder: string, now: Date) {
    return (
      await query<ConsentRow>(
        `select ${consent} from help_consent where elder = $1 and ended_at is null and until > $2 order by id for update`,
        [elder, now],
      )
    ).rows
  },
  async countStanding(helper: string, now: Date) {
    const { rows } = await query<{ n: number }>(
      'select count(*)::int as n from help_consent where helper = $1 and ended_at is null and until > $2',
      [helper, now],
    )
    return rows[0]!.n
  },
  async listOf(side: 'helper' | 'elder', accountId: string, limit: number) {
    return (
      await query<ConsentRow>(
        `select ${consent} from help_consent where ${side} = $1 order by ended_at is null desc, given_at desc limit $2`,
        [accountId, limit],
      )
    ).rows
  },
  async end(id: string, by: HelpEnder, at: Date) {
    await query('update help_consent set ended_at = $2, ended_by = $3 where id = $1', [id, at, by])
  },
  async setEarlier(id: string, until: Date | null) {
    await query('update help_consent set earlier_until = $2 where id = $1', [id, until])
  },

  async insertTicket(number: string, { helper, elder }: Pick<ConsentRow, 'helper' | 'elder'>) {
    await query('insert into help_ticket (number, helper, elder) values ($1, $2, $3)', [number, helper, elder])
  },
  async hasTicket(number: string, { helper, elder }: Pick<ConsentRow, 'helper' | 'elder'>) {
    const { rows } = await query('select 1 from help_ticket where number = $1 and helper = $2 and elder = $3', [
      number,
      helper,
      elder,
    ])
    return rows.length > 0
  },
  /** The consent that stands now between those two whom the ticket is about. */
  async standingOfTicket(number: string, now: Date) {
    const { rows } = await query<ConsentRow>(
      `select ${consent
        .split(', ')
        .map((name) => `c.${name}`)
        .join(', ')} from help_ticket t join help_consent c on c.helper = t.helper and c.elder = t.elder
       where t.number = $1 and c.ended_at is null and c.until > $2`,
      [number, now],
    )
    return rows[0] ?? null
  },

  async insertAct(row: {
    consent: string
    at: Date
    by: HelpEnder
    act: HelpAct
    number?: string
    seqs?: readonly number[]
    staffNo?: string | null
    reason?: string
  }) {
    await query(
      'insert into help_act (consent, at, by, act, number, seqs, staff_no, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        row.consent,
        row.at,
        row.by,
        row.act,
        row.number ?? null,
        row.seqs ?? [],
        row.staffNo ?? null,
        row.reason ?? null,
      ],
    )
  },
  async hasRead(given: string, number: string, since: Date) {
    const { rows } = await query(
      `select 1 from help_act where consent = $1 and number = $2 and act = 'read' and at >= $3 limit 1`,
      [given, number, since],
    )
    return rows.length > 0
  },
  async listActs(given: string, before: string | null, limit: number) {
    return (
      await query<ActRow>(
        `select a.id, a.at, a.by, a.act, a.number, t.title from help_act a left join ticket t on t.number = a.number
         where a.consent = $1 and ($2::bigint is null or a.id < $2) order by a.id desc limit $3`,
        [given, before, limit],
      )
    ).rows
  },
  async listSeqs(number: string) {
    const { rows } = await query<{ seqs: number[] }>(`select seqs from help_act where number = $1 and seqs <> '{}'`, [
      number,
    ])
    return rows.flatMap(({ seqs }) => seqs)
  },
  async countEndings(staffNo: string, since: Date) {
    const { rows } = await query<{ n: number }>(
      `select count(*)::int as n from audit where action = 'endHelping' and staff_no = $1 and at >= $2`,
      [staffNo, since],
    )
    return rows[0]!.n
  },
})
