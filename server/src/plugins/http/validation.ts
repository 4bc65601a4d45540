import { type FieldFault, fieldSentence } from '@contract/complaint/errors'
import { toolSentence } from '@contract/desk-tools/errors'
import type { FastifySchemaValidationError } from 'fastify/types/schema'
import { Fault, type FieldFaults } from './fault'

const faultOf: Record<string, FieldFault> = {
  required: 'blank',
  minLength: 'short',
  maxLength: 'long',
  pattern: 'characters',
  enum: 'choose',
  const: 'choose',
  minimum: 'number',
  maximum: 'number',
  type: 'blank',
  maxItems: 'long',
  uniqueItems: 'choose',
}

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === ''

/** Controls but tab and line ends, and halves of a surrogate pair. */
const unseen = /[^\P{Cc}\t\n\r]|\p{Cs}/u
const ofTexts = ['minLength', 'maxLength', 'pattern']

type Found = { fault: FieldFault; limit?: number }

function faultIn({ keyword, params }: FastifySchemaValidationError, value: unknown): Found {
  if (isBlank(value)) return { fault: 'blank' }
  if (typeof value === 'string' && ofTexts.includes(keyword)) {
    if (unseen.test(value)) return { fault: 'characters' }
    // A written text without anything unseen fails its pattern by blanks that only make it look long enough.
    const least = /^\^\(\?=.*\{(\d+),\}/.exec(String(params.pattern))?.[1]
    if (least !== undefined) return { fault: 'short', limit: Number(least) + 2 }
  }
  return { fault: faultOf[keyword] ?? 'blank', limit: params.limit as number | undefined }
}

function pathOf(error: FastifySchemaValidationError): string {
  const missing = error.params.missingProperty ?? error.params.additionalProperty
  return typeof missing === 'string' ? `${error.instancePath}/${missing}` : error.instancePath || '/'
}

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], body)
}

function sentence(error: FastifySchemaValidationError, body: unknown): string {
  if (error.keyword === 'additionalProperties') return '不认识这一项，请更新应用后再试'
  const path = pathOf(error)
  const field = path.split('/').findLast((part) => part && !/^\d+$/.test(part)) ?? ''
  const { fault, limit } = faultIn(error, valueAt(body, path))
  return toolSentence(field, fault, limit) ?? fieldSentence(field, fault, limit)
}

/** One sentence a field, the same the app shows inline; errors outside the body are no business of the person. */
export function validationFault(errors: FastifySchemaValidationError[], context: string, body: unknown): Fault {
  if (context === 'headers') {
    const missing = errors.map((error) => pathOf(error))
    if (missing.includes('/if-match')) return new Fault('precondition_required')
    if (missing.includes('/idempotency-key')) return new Fault('idempotency_key_needed')
    if (missing.includes('/on-behalf-of')) return new Fault('help_unknown')
    if (missing.includes('/lookup-code')) return new Fault('lookup_code_unknown')
    if (missing.includes('/draft-capability')) return new Fault('draft_capability_needed')
  }
  if (context === 'params') return new Fault('not_found')
  const fields: FieldFaults = []
  for (const error of errors) {
    const path = pathOf(error)
    // What else a nullable part could have been is no help: the faults inside it say what to do.
    const alternative = error.keyword === 'anyOf' || (error.keyword === 'type' && error.params.type === 'null')
    if (alternative || fields.some((field) => field.path === path)) continue
    fields.push({ path, message: sentence(error, body) })
  }
  return new Fault('invalid_input', fields)
}
