import { inputs } from './builders'
import { send } from './people'
import type { TestApp } from './start-app'

export type JsonSchema = Record<string, unknown>
export type Operation = {
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
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

/** The same with every reference replaced by what it names. */
function resolved<T>(part: T, document: JsonSchema): T {
  if (Array.isArray(part)) return part.map((each: unknown) => resolved(each, document)) as T
  if (typeof part !== 'object' || part === null) return part
  if ('$ref' in part && typeof part.$ref === 'string') {
    const named = part.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, name) => (at as JsonSchema)[name], document)
    return resolved(named, document) as T
  }
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, resolved(each, document)])) as T
}

/** Every operation of the published document. */
export async function readOperations(app: TestApp): Promise<Operation[]> {
  type Document = JsonSchema & { paths: Record<string, Record<string, Documented>> }
  const { body: document } = await send<Document>(app, 'GET', '/api/openapi.json')
  return Object.entries(resolved(document.paths, document)).flatMap(([path, methods]) =>
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
