import { NewSession, NewSignInCode } from '@contract/account/schema'
import { type FieldFault, fieldSentence, fieldSentences } from '@contract/complaint/errors'
import {
  CaseQuery,
  commandInputs,
  NewAnonymousComplaint,
  NewComplaint,
  NewReveal,
  TicketQuery,
} from '@contract/complaint/schema'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  enum?: string[]
  const?: unknown
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
}

const bodies = {
  ...commandInputs,
  NewComplaint,
  NewAnonymousComplaint,
  NewReveal,
  NewSignInCode,
  NewSession,
  CaseQuery,
  TicketQuery,
}

/** Every field a person fills in, with where it stands. */
function fieldsOf(where: string, schema: Schema): [where: string, name: string, field: Schema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = field.anyOf?.find((part) => part.type !== 'null') ?? field
    const parts = inner.items?.properties ? inner.items : inner
    return parts.properties
      ? fieldsOf(`${where}.${name}`, parts)
      : ([[where, name, inner]] as [string, string, Schema][])
  })
}
const fields = Object.entries(bodies).flatMap(([name, schema]) => fieldsOf(name, schema as Schema))

/** Never typed by a person: switches of the screen, cursors and ids. */
const untyped = ['grant', 'urgent', 'promise', 'queue', 'filter', 'cursor', 'reasons', 'coUnits']
const typed = fields.filter(([, name]) => !untyped.includes(name))

const faults = ({ minLength = 0, maxLength, pattern, enum: options, minimum, const: only }: Schema): FieldFault[] => [
  ...(minLength > 0 || only !== undefined || options ? ['blank' as const] : []),
  ...(minLength > 1 ? ['short' as const] : []),
  ...(maxLength !== undefined && pattern?.includes('Cs') ? ['long' as const] : []),
  ...(pattern?.includes('Cs') ? ['characters' as const] : []),
  ...(options || only !== undefined ? ['choose' as const] : []),
  ...(minimum !== undefined ? ['blank' as const] : []),
]

test.each(typed)('%s.%s: whatever can be wrong with it has its own sentence', (_where, name, field) => {
  expect(fieldSentences).toHaveProperty(name)
  for (const fault of faults(field)) expect(`${fault}: ${fieldSentences[name]?.[fault]}`).toMatch(/\p{Script=Han}/u)
})

test.each(typed.filter(([, , { maxLength, pattern }]) => maxLength !== undefined && pattern?.includes('Cs')))(
  '%s.%s: its sentences name its own limits',
  (_where, name, { minLength = 0, maxLength }) => {
    expect(fieldSentence(name, 'long', maxLength)).toMatch(new RegExp(`\\D${maxLength} 个字`))
    if (minLength > 1) expect(fieldSentence(name, 'short', minLength)).toMatch(new RegExp(`\\D${minLength} 个字`))
  },
)

test('sentences say what to do, not only that something is wrong', () => {
  const all = Object.values(fieldSentences).flatMap((sentences) => Object.values(sentences))
  expect(all.filter((sentence) => !/请|最多|位|个工作日/.test(sentence))).toEqual([])
})
