import type { PhotoRefusal } from '@contract/photo/labels'
import type { PhotoState } from '@contract/photo/schema'
import type { Query } from '../../plugins/db/types'

type On = { query: Query }
export type PhotoRow = {
  id: string
  owner: Buffer | null
  number: string | null
  state: PhotoState
  refusal: PhotoRefusal | null
  width: number
  height: number
  seenAt: Date | null
}
type NewPhoto = { id: string; owner: Buffer; uploadKey: Buffer; refusal: PhotoRefusal | null; at: Date }

const columns = `id, owner, number, state, refusal, width, height, seen_at as "seenAt"`

export const photoRepository = ({ query }: On) => ({
  async find(id: string) {
    return (await query<PhotoRow>(`select ${columns} from photo where id = $1`, [id])).rows[0] ?? null
  },
  async findByUpload(uploadKey: Buffer) {
    return (await query<PhotoRow>(`select ${columns} from photo where upload_key = $1`, [uploadKey])).rows[0] ?? null
  },
  /** In one order, so that two senders of the same photos never wait for each other. */
  async lockAll(ids: readonly string[]) {
    return (
      await query<PhotoRow>(`select ${columns} from photo where id = any($1::uuid[]) order by id for update`, [ids])
    ).rows
  },
  /** One uploader's uploads come one after the other, so that none slips past the limit. */
  async queueUp(owner: Buffer) {
    await query(`select pg_advisory_xact_lock(('x' || encode(substr($1::bytea, 1, 8), 'hex'))::bit(64)::bigint)`, [
      owner,
    ])
  },
  /** Those that take up room: ready, or still on the way since `livingSince`. */
  async countUnsent(owner: Buffer, livingSince: Date) {
    return (
      await query<{ n: number }>(
        `select count(*)::int as n from photo
          where owner = $1 and (state = 'ready' or (state = 'waiting' and seen_at >= $2))`,
        [owner, livingSince],
      )
    ).rows[0]!.n
  },
  /** False when the same upload has arrived before. */
  async insertOnce({ id, owner, uploadKey, refusal, at }: NewPhoto) {
    const { rowCount } = await query(
      `insert into photo (id, owner, upload_key, state, refusal, at, seen_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (upload_key) do nothing`,
      [id, owner, uploadKey, refusal ? 'refused' : 'waiting', refusal, at, refusal ? null : at],
    )
    return rowCount === 1
  },
  async renew(ids: readonly string[], at: Date) {
    await query(`update photo set seen_at = $2 where id = any($1::uuid[]) and state = 'waiting'`, [ids, at])
  },
  /** False when its uploader has removed it meanwhile. */
  async finish(id: string, { width, height }: { width: number; height: number }) {
    const { rowCount } = await query(
      `update photo set state = 'ready', width = $2, height = $3, seen_at = null where id = $1 and state = 'waiting'`,
      [id, width, height],
    )
    return rowCount === 1
  },
  async refuse(id: string, refusal: PhotoRefusal) {
    await query(
      `update photo set state = 'refused', refusal = $2, seen_at = null where id = $1 and state = 'waiting'`,
      [id, refusal],
    )
  },
  async lose(ids: readonly string[]) {
    await query(`update photo set state = 'lost', seen_at = null where id = any($1::uuid[]) and state = 'waiting'`, [
      ids,
    ])
  },
  /** Whoever uploaded it is forgotten with the sending, and so is when. */
  async attach(ids: readonly string[], number: string, at: Date) {
    await query(
      'update photo set number = $2, owner = null, upload_key = null, at = $3 where id = any($1::uuid[]) and number is null',
      [ids, number, at],
    )
  },
  async listOfTicket(number: string, shared: readonly string[]) {
    const { rows } = await query<PhotoRow>(
      `select ${columns} from photo where number = $1 or (number is not null and id = any($2::uuid[]))`,
      [number, shared],
    )
    return rows
  },
  async delete(id: string) {
    await query('delete from photo where id = $1 and number is null', [id])
  },
  /** One that nothing was sent with, held by this copy of the service alone. */
  async lockUnsent(before: Date) {
    return (
      (
        await query<{ id: string }>(
          'select id from photo where number is null and at < $1 order by at limit 1 for update skip locked',
          [before],
        )
      ).rows[0] ?? null
    )
  },
})
