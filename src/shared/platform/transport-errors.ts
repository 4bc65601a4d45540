/** No reply: nobody knows whether the request arrived. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}
/** The caller no longer wants the reply. */
export class Aborted extends Error {
  override name = 'AbortError'
}
