import type { Query } from '../../../plugins/db/types'

/** The two ways from a ticket to its owner, apart from the ticket itself: the sealed identity, the code of an anonymous filer. */
export const ownerRepository = ({ query }: { query: Query }) => ({
  async insertComplainant(row: { number: string; ownerIndex: Buffer; phoneIndex: Buffer; sealed: string }) {
    await query('insert into complainant (number, owner_index, phone_index, sealed) values ($1, $2, $3, $4)', [
      row.number,
      row.ownerIndex,
      row.phoneIndex,
      row.sealed,
    ])
  },
  async findComplainant(number: string) {
    return (
      (
        await query<{ owner_index: Buffer; sealed: string }>(
          'select owner_index, sealed from complainant where number = $1',
          [number],
        )
      ).rows[0] ?? null
    )
  },
  /** False when another ticket has this code. */
  async insertLookup(codeHash: Buffer, number: string) {
    return (
      (
        await query('insert into lookup (code_hash, number) values ($1, $2) on conflict (code_hash) do nothing', [
          codeHash,
          number,
        ])
      ).rowCount === 1
    )
  },
  async findNumberByLookup(codeHash: Buffer) {
    return (
      (await query<{ number: string }>('select number from lookup where code_hash = $1', [codeHash])).rows[0]?.number ??
      null
    )
  },
})
