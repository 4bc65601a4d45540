import type { FieldFault } from '@contract/complaint/errors'
import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import { toolSentence } from '@contract/desk-tools/errors'
import { templateFields, toolLimits } from '@contract/desk-tools/limits'
import { knowledgeLimits } from '@contract/knowledge/limits'
import { textFault } from '@/shared/lib/text-fault'

type Limit = { min?: number; max: number }
const sentence = (field: string, fault: FieldFault | null, limit?: Limit): string | undefined => {
  if (!fault) return undefined
  const measure = fault === 'short' ? limit?.min : fault === 'long' ? limit?.max : undefined
  return toolSentence(field, fault, measure) ?? fieldSentence(field, fault, measure)
}
const written = (field: string, value: string, limit: Limit) => sentence(field, textFault(value, limit), limit)
const optional = (field: string, value: string, limit: Limit) =>
  value.trim() === '' ? undefined : written(field, value, limit)
const chosen = (field: string, value: string) => sentence(field, value === '' ? 'blank' : null)

/** The first `{…}` that nothing can fill in. */
const unknownField = (body: string) =>
  [...body.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !(templateFields as readonly string[]).includes(name))

export type TemplateForm = { kind: string; label: string; body: string }
export function checkTemplate({ kind, label, body }: TemplateForm): Partial<Record<keyof TemplateForm, string>> {
  const unknown = unknownField(body)
  return {
    kind: chosen('kind', kind),
    label: written('label', label, toolLimits.label),
    body:
      written('body', body, toolLimits.body) ??
      (unknown === undefined ? undefined : `“{${unknown}}”不能自动填写，花括号里只能写：${templateFields.join('、')}`),
  }
}

export type AnswerForm = {
  heading: string
  answer: string
  keywords: string
  categories: string[]
  owner: string
  source: string
  reviewOn: string
  validUntil: string
}
export const checkAnswer = (form: AnswerForm): Partial<Record<keyof AnswerForm, string>> => ({
  heading: written('heading', form.heading, knowledgeLimits.heading),
  answer: written('answer', form.answer, knowledgeLimits.answer),
  keywords: optional('keywords', form.keywords, knowledgeLimits.keywords),
  owner: chosen('owner', form.owner),
  source: written('source', form.source, knowledgeLimits.source),
  reviewOn: chosen('reviewOn', form.reviewOn),
})

export const checkReason = (reason: string) => written('reason', reason, limits.reason)

export type BulkForm = { action: string; unit: string; ground: string; grant: string; reason: string }
export const checkBulk = ({
  action,
  unit,
  ground,
  grant,
  reason,
}: BulkForm): Partial<Record<keyof BulkForm, string>> => ({
  action: chosen('action', action),
  unit: action === 'acceptDispatch' || action === 'dispatch' ? chosen('unit', unit) : undefined,
  ground: action === 'openSupervision' ? chosen('ground', ground) : undefined,
  grant: action === 'decideExtension' ? chosen('grant', grant) : undefined,
  reason: checkReason(reason),
})
