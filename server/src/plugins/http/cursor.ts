import { Fault } from './fault'

/** A cursor is opaque to callers: the sort key of the last row shown. */
export const writeCursor = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** How the parts of our cursors look; whatever does not is kept from the database. */
export const cursorParts = {
  /** As PostgreSQL or JSON writes it. */
  instant: /^(infinity|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:[0-5]\d)?))$/,
  day: /^\d{4}-\d\d-\d\d$/,
  ticket: /^\d{21}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  rank: /^[0-2]$/,
  count: /^\d{1,15}$/,
  flag: /^(true|false)$/,
}

/** @throws Fault malformed_request when it is not one of ours */
export function readCursor<T extends object>(text: string | undefined, shape: Record<keyof T, RegExp>): T | null {
  if (text === undefined) return null
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>
    const fits = ([name, pattern]: [string, RegExp]) =>
      typeof value[name] === (pattern === cursorParts.flag ? 'boolean' : 'string') && pattern.test(String(value[name]))
    if (Object.entries<RegExp>(shape).every(fits)) return value as T
  } catch {
    // falls through to the same answer as for a cursor of another shape
  }
  throw new Fault('malformed_request')
}
