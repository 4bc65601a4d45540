import * as account from '@contract/account/schema'
import * as common from '@contract/common/schema'
import * as tools from '@contract/desk-tools/schema'
import * as knowledge from '@contract/knowledge/schema'
import * as helping from '@contract/helping/schema'
import * as complaint from '@contract/complaint/schema'
import * as photo from '@contract/photo/schema'
import * as region from '@contract/region/schema'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Node = { [key: string]: Json }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fastify's document says `enum` of one where the contract says `const`. */
const keyOf = (schema: unknown) =>
  JSON.stringify(schema, (_, value: unknown) => {
    if (!isNode(value) || !('const' in value)) return value
    const { const: only, ...rest } = value
    return { ...rest, enum: [only] }
  })

const names = new Map(
  [common, account, helping, complaint, photo, region, knowledge, tools]
    .flatMap((module) => Object.entries(module) as [string, unknown][])
    .filter(([, schema]) => isNode(schema) && schema.type === 'object' && isNode(schema.properties))
    .map(([name, schema]) => [keyOf(schema), name]),
)

/** Lets replies name the contract's schemas instead of repeating them: the document shrinks to a tenth. */
export function shareSchemas<Document extends object>(document: Document): Document {
  const schemas: Node = {}
  const share = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(share)
    if (!isNode(value)) return value
    const name = value.type === 'object' ? names.get(keyOf(value)) : undefined
    if (!name) return inside(value)
    schemas[name] ??= inside(value)
    return { $ref: `#/components/schemas/${name}` }
  }
  const inside = (node: Node): Node => Object.fromEntries(Object.entries(node).map(([key, part]) => [key, share(part)]))
  const paths = (document as unknown as { paths: Record<string, Record<string, Node>> }).paths
  for (const methods of Object.values(paths)) {
    for (const operation of Object.values(methods)) operation.responses = share(operation.responses ?? {})
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  const { components } = document as unknown as { components: Node }
  return { ...document, components: { ...components, schemas: sorted } }
}
