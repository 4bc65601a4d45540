import type { AppliedMigration, Column } from '../db/copy/shape'
import type { KeyFingerprint } from '../installation/same-keys'

/** Where the photos are: in this file, in a bucket with versions of its own, or nowhere. */
export type PhotosKept = 'inside' | 'bucket'

export type Head = {
  madeAt: string
  migrations: AppliedMigration[]
  /** Tells which keys the data were written with; the keys themselves are never here. */
  keys: KeyFingerprint
  photos: PhotosKept
}
export type TableHead = { name: string; columns: Column[] }
export type FileHead = { path: string; bytes: number }
export type Counts = { tables: Record<string, number>; files: number; bytes: number }
export type End = Counts & { sha256: string }

export const noCounts = (): Counts => ({ tables: {}, files: 0, bytes: 0 })
