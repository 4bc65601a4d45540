import type { Client } from 'pg'
import { quoted } from '../copy/shape'

type Connection = {
  query(sql: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  stream: { writableNeedDrain: boolean; once(event: 'drain', then: () => void): void }
}

const CHUNK = 1 << 18

/** COPY … FROM STDIN: many rows at once, in the text format of PostgreSQL. */
export function copyIn(client: Client, table: string, columns: readonly string[], text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  const sql = `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`
  const bytes = Buffer.from(text)
  return new Promise((resolve, reject) => {
    let failed: Error | null = null
    function send(connection: Connection, from: number) {
      for (let at = from; at < bytes.length; at += CHUNK) {
        if (failed) return
        connection.sendCopyFromChunk(bytes.subarray(at, at + CHUNK))
        if (connection.stream.writableNeedDrain) {
          connection.stream.once('drain', () => send(connection, at + CHUNK))
          return
        }
      }
      connection.endCopyFrom()
    }
    // What pg calls a submittable: it is told each message the server sends in answer.
    client.query({
      submit: (connection: unknown) => (connection as Connection).query(sql),
      handleCopyInResponse: (connection: Connection) => send(connection, 0),
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failed = error
        reject(error)
      },
      handleReadyForQuery: () => resolve(),
    } as unknown as Parameters<Client['query']>[0] & { submit(connection: unknown): void })
  })
}
