import { Fault } from './fault'

/** A cursor is opaque to callers: the sort key of the last row shown. */
export const writeCursor = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** PostgreSQL takes no NUL in a text; none of our keys holds a control character. */
const isPart = (part: unknown) =>
  typeof part === 'boolean' || (typeof part === 'string' && part !== '' && !/\p{Cc}/u.test(part))

/** @throws Fault malformed_request when it is not one of ours */
export function readCursor<T extends object>(text: string | undefined): T | null {
  if (text === undefined) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const parts = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : []
    if (parts.length > 0 && parts.every(isPart)) return value as T
  } catch {
    // falls through to the same answer as for a cursor of another shape
  }
  throw new Fault('malformed_request')
}
