import type { ClientBase, QueryResultRow } from 'pg'
import type { Query } from './types'

export function queryOn(client: ClientBase): Query {
  return async <T>(sql: string, params: readonly unknown[] = []) => {
    const { rows, rowCount } = await client.query<QueryResultRow>(sql, [...params])
    return { rows: rows as T[], rowCount: rowCount ?? 0 }
  }
}
