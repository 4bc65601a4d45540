import { isAxiosError } from 'axios'

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

const parse = (data: unknown): Problem => {
  if (typeof data !== 'string') return (data ?? {}) as Problem
  try {
    return JSON.parse(data) as Problem
  } catch {
    return {}
  }
}

/** No reply at all means offline: nobody knows whether the request arrived, so a retry must carry the same key. */
export function toApiError(error: unknown): unknown {
  if (!isAxiosError(error)) return error
  if (error.code === 'ERR_CANCELED') return error
  const { response } = error
  if (!response) return new ApiError('offline', 0, '', [], '', true)
  const { code = 'unknown', detail = '', title = '', errors = [], requestId = '' } = parse(response.data)
  return new ApiError(code, response.status, detail || title, errors, requestId)
}
