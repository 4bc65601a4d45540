import { inputs } from './builders'
import { send } from './people'
import type { TestApp } from './start-app'

export type JsonSchema = Record<string, unknown>
export type Operation = {
  id: string
  method: 'GET' | 'POST' | 'DELETE'
  /** With `{number}` or `{id}` in it. */
  path: string
  /** Names of the headers the operation needs, in lower case. */
  headers: string[]
  parameters: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: JsonSchema }[]
  body: JsonSchema | null
  responses: Record<string, JsonSchema | null>
}

type Content = { content?: Record<string, { schema: JsonSchema }> }
type Documented = {
  operationId: string
  parameters?: Operation['parameters']
  requestBody?: Content
  responses: Record<string, Content>
}

const schemaOf = (part: Content | undefined): JsonSchema | null => Object.values(part?.content ?? {})[0]?.schema ?? null

/** Every operation of the published document. */
export async function readOperations(app: TestApp): Promise<Operation[]> {
  const { body } = await send<{ openapi: string; paths: Record<string, Record<string, Documented>> }>(
    app,
    'GET',
    '/api/openapi.json',
  )
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters ?? []
      return {
        id: operation.operationId,
        method: method.toUpperCase() as Operation['method'],
        path,
        parameters,
        headers: parameters.filter((part) => part.in === 'header').map((part) => part.name.toLowerCase()),
        body: schemaOf(operation.requestBody),
        responses: Object.fromEntries(
          Object.entries(operation.responses).map(([status, reply]) => [status, schemaOf(reply)]),
        ),
      }
    }),
  )
}

/** A body that is right in itself for a command on a ticket, by the operation's name. */
export function inputFor(operationId: string): object | undefined {
  const name = operationId.replace(/(Anonymous)?(Case|Ticket)$/, '')
  return name in inputs ? inputs[name as keyof typeof inputs] : undefined
}
