export type FieldProblem = { path: string; message: string }
export declare class ApiError extends Error { code: string; status: number; detail: string; fields: FieldProblem[]; requestId: string; offline: boolean }
export type RequestConfig = { params?: Record<string, unknown>; headers?: Record<string, string>; signal?: AbortSignal; anonymous?: boolean; timeout?: number }
export declare const http: {
  get<T>(url: string, config?: RequestConfig): Promise<T>
  getWithEtag<T>(url: string, config?: RequestConfig): Promise<{ data: T; etag: string }>
  post<T>(url: string, body?: unknown, config?: RequestConfig): Promise<T>
  put<T>(url: string, body?: unknown, config?: RequestConfig): Promise<T>
  patch<T>(url: string, body?: unknown, config?: RequestConfig): Promise<T>
  delete<T>(url: string, config?: RequestConfig): Promise<T>
}
