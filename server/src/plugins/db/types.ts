export type Result<T> = { rows: T[]; rowCount: number }

/** Runs one statement; values travel only as parameters. */
export type Query = <T = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<Result<T>>

export type Tx = {
  query: Query
  /** Runs once the transaction is on disk, never for an attempt that was rolled back; its failure is logged, not thrown. */
  afterCommit(effect: () => void | Promise<void>): void
}

export type Db = {
  query: Query
  /** The work may run up to five times (deadlock, serialisation failure): keep effects in afterCommit. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The part of pino this folder speaks to. */
export type DbLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
