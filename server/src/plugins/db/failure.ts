const RETRIABLE = new Set(['40P01', '40001'])

/** 57P03: starting or stopping; 53300: all connections taken. Nothing has been sent to the server yet. */
const NOT_REACHED_YET = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03', '53300'])

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Deadlock or serialisation failure: the whole transaction may simply be run again. */
export const mayRunAgain = (error: unknown) => RETRIABLE.has(codeOf(error) ?? '')

export const mayConnectAgain = (error: unknown) =>
  NOT_REACHED_YET.has(codeOf(error) ?? '') ||
  (error instanceof Error && error.message === 'Connection terminated unexpectedly')

/** 53: disk full, out of memory, too many connections; 57P: shut down or starting. */
const OUT_OF_SERVICE = /^(53|57P)/

/** The database is away or has no room, which is nobody's mistake and passes. */
export const isOutOfService = (error: unknown) =>
  mayConnectAgain(error) ||
  OUT_OF_SERVICE.test(codeOf(error) ?? '') ||
  (error instanceof Error && error.message === 'timeout exceeded when trying to connect')

/** Only the code and the sentence: `detail` and `where` of PostgreSQL quote the row, which may be personal. */
export const describeFailure = (error: unknown) => ({
  code: codeOf(error),
  reason: error instanceof Error ? error.message : String(error),
})
