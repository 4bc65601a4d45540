import fc from 'fast-check'
import type { JsonSchema, Operation } from './operations'

/** What a request may be made of besides what the document says: numbers of real tickets, ids of real records. */
export type Known = { numbers: string[]; ids: string[]; codes: string[] }
export type AnyRequest = { path: string; headers: Record<string, string>; body: unknown }

const weird = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '‮',
    "'; drop table ticket; --",
    '${jndi:x}',
    '%00',
    '../../etc',
    '9'.repeat(400),
    'null',
    '-1',
    '1e400',
  ),
)
const written = fc.constantFrom('写得清清楚楚的一段话，够长了', '👨‍👩‍👧‍👦𠮷𪚥'.repeat(3), '两行\n文字\t和制表符，够长了')
const units = fc.constantFrom('urban-management', 'beimen', 'desk-12345', 'nowhere')
const codes: Record<string, fc.Arbitrary<string>> = {
  category: fc.constantFrom('0101', '0203', '0103', '9999'),
  place: fc.constantFrom('990102005002', '990102001001', '990102005', 'nowhere'),
}
const days = fc.constantFrom('2026-11-24', '2026-12-24', '2027-02-30', '2028-01-01')

function textLike(schema: JsonSchema, name: string): fc.Arbitrary<string> {
  const pattern = typeof schema.pattern === 'string' ? schema.pattern : ''
  if (pattern === '^[A-Za-z0-9_-]+$') return codes[name] ?? units
  if (pattern.startsWith('^\\d{4}-')) return days
  if (pattern.startsWith('^1[3-9]'))
    return fc.integer({ min: 0, max: 9_999_999 }).map((n) => `1993${String(n).padStart(7, '0')}`)
  if (pattern === '^\\d{3}$') return fc.constantFrom('517', '214', '115', '999')
  if (pattern.includes('Cs') || pattern === '')
    return fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: weird })
  return fc.stringMatching(new RegExp(pattern, 'u'))
}

/** A value the schema allows, or nearly. */
function fitting(schema: JsonSchema, name = ''): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  if (Array.isArray(schema.anyOf)) return fc.oneof(...(schema.anyOf as JsonSchema[]).map((part) => fitting(part, name)))
  switch (schema.type) {
    case 'object': {
      const parts = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
        ([each, part]) => [each, fitting(part, each)] as const,
      )
      return fc.record(Object.fromEntries(parts), { requiredKeys: (schema.required ?? []) as string[] })
    }
    case 'array':
      // Photos that could be sent take an upload first: mostly there are none.
      return fc.array(fitting(schema.items as JsonSchema, name), { maxLength: name === 'photos' ? 1 : 4 })
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 12) })
    case 'null':
      return fc.constant(null)
    default:
      return textLike(schema, name)
  }
}

/** A body with one thing wrong: a part gone, added, or something else in its place. */
const spoil = (body: unknown, which: number, by: unknown, how: number): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return by
  const names = Object.keys(body)
  const name = names[which % Math.max(names.length, 1)] ?? 'new'
  if (how === 0) return Object.fromEntries(Object.entries(body).filter(([each]) => each !== name))
  return { ...body, [how === 1 ? name : 'extra']: by }
}

export const anyCursor: fc.Arbitrary<string> = fc.oneof(
  fc
    .dictionary(
      fc.constantFrom('key', 'number', 'turn', 'at', 'id'),
      fc.oneof(
        weird,
        fc.boolean(),
        fc.uuid(),
        fc.constantFrom(
          '2026-11-24T10:00:00Z',
          '2026-11-24 10:00 Nowhere/City',
          'infinity',
          '0044-03-15 BC',
          '99999999999999999999',
          '12',
          'NaN',
          '2026-13-45',
        ),
      ),
    )
    .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  fc.json().map((text) => Buffer.from(text).toString('base64url')),
  fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/),
)

const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '�'))

/** Requests to one operation: mostly such that they get far, some that are wrong in every way. */
export function anyRequest({ path, parameters, body }: Operation, known: Known): fc.Arbitrary<AnyRequest> {
  const one = (name: string): fc.Arbitrary<string> => {
    const values: Record<string, fc.Arbitrary<string>> = {
      number: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known.numbers) }, { weight: 1, arbitrary: weird }),
      id: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...known.ids) },
        fc.uuid(),
        fc.constant('-'.repeat(36)),
        weird,
      ),
      'idempotency-key': fc.stringMatching(/^[A-Za-z0-9_-]{16,64}$/),
      'if-match': fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('"1"', '"2"', '"3"', '"4"', '"5"', '"6"') },
        fc.string({ maxLength: 50 }),
      ),
      'lookup-code': fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.codes) }, fc.stringMatching(/^\d{16}$/)),
      cursor: anyCursor,
    }
    const schema = parameters.find((part) => part.name.toLowerCase() === name)?.schema ?? {}
    return values[name] ?? fitting(schema, name).map(String)
  }
  const named = (where: string) => parameters.filter((part) => part.in === where)
  const record = (where: string, all: boolean) => {
    const parts = named(where).map((part) => part.name.toLowerCase())
    const required = named(where).flatMap((part) => (all || part.required ? [part.name.toLowerCase()] : []))
    return fc.record(Object.fromEntries(parts.map((name) => [name, one(name)])), { requiredKeys: required })
  }
  const right = body === null ? fc.constant(undefined) : fitting(body)
  const bodies =
    body === null
      ? right
      : fc.oneof(
          { weight: 3, arbitrary: right },
          {
            weight: 2,
            arbitrary: fc
              .tuple(right, fc.nat(20), fc.oneof(fc.jsonValue(), weird), fc.nat(2))
              .map(([good, which, by, how]) => spoil(good, which, by, how)),
          },
        )
  return fc
    .record({
      path: record('path', true),
      query: record('query', false),
      headers: record('header', true),
      body: bodies,
    })
    .map((made) => {
      const filled = Object.entries(made.path).reduce(
        (text, [name, value]) => text.replace(`{${name}}`, encoded(value)),
        path,
      )
      const query = Object.entries(made.query).map(([name, value]) => `${name}=${encoded(value)}`)
      const headers = Object.fromEntries(
        Object.entries(made.headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '')]),
      )
      return { path: query.length > 0 ? `${filled}?${query.join('&')}` : filled, headers, body: made.body }
    })
}
