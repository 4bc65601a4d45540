export type FieldProblem = { path: string; message: string }
type Problem = { code?: string; detail?: string; title?: string; errors?: FieldProblem[]; requestId?: string }

/** What the service answered, or that it could not be reached (`offline`). `detail` can be shown as it is. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly fields: FieldProblem[] = [],
    readonly requestId = '',
    readonly offline = false,
  ) {
    super(detail || code)
  }
}

/** No reply at all: nobody knows whether the request arrived, so a retry must carry the same key. */
export const offlineError = () => new ApiError('offline', 0, '', [], '', true)

export const isLost = (error: Error | null) => error instanceof ApiError && error.offline

/** A refusal of the service, which answers problem+json; a page of some proxy in between counts as unknown. */
export function refusal(status: number, data: unknown): ApiError {
  const { code = 'unknown', detail = '', title = '', errors = [], requestId = '' } = (data ?? {}) as Problem
  return new ApiError(code, status, detail || title, errors, requestId)
}
