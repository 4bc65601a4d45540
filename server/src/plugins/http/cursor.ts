import { Fault } from './fault'

/** A cursor is opaque to callers: the sort key of the last row shown. */
export const writeCursor = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** @throws Fault malformed_request when it is not one of ours */
export function readCursor<T extends object>(text: string | undefined): T | null {
  if (text === undefined) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((part) => typeof part === 'string' || typeof part === 'boolean')
    )
      return value as T
  } catch {
    // falls through to the same answer as for a cursor of another shape
  }
  throw new Fault('malformed_request')
}
