import type { FieldFault } from '../complaint/errors'
import { knowledgeLimits } from '../knowledge/limits'
import { templateFields, toolLimits } from './limits'

type Sentences = Partial<Record<FieldFault, string>>
const written = (name: string, max: number, min = 1): Sentences => ({
  blank: `请填写${name}`,
  short: `${name}太短，请至少写 ${min} 个字`,
  long: `${name}最多 ${max} 个字，请删减一些`,
  characters: `${name}里有看不见的控制字符，请删去后再试`,
})
const chosen = (name: string): Sentences => ({ blank: `请选择${name}`, choose: `请选择${name}` })
const day = (name: string): Sentences => ({
  blank: `请选择${name}`,
  characters: `请选择${name}，例如 2027-06-30`,
})

/** Faults of fields that only the desks' tools have. */
export const toolSentences: Record<string, Sentences> = {
  heading: written('问题', knowledgeLimits.heading.max, knowledgeLimits.heading.min),
  answer: written('答案', knowledgeLimits.answer.max, knowledgeLimits.answer.min),
  keywords: written('群众会说的词', knowledgeLimits.keywords.max),
  categories: {
    blank: '请选择相关的类别',
    long: `相关类别最多选 ${knowledgeLimits.categories} 个`,
    choose: '请重新选择相关的类别',
  },
  owner: chosen('负责单位'),
  source: written('依据', knowledgeLimits.source.max, knowledgeLimits.source.min),
  reviewOn: day('复核日期'),
  validUntil: day('有效期'),
  typed: written('内容', knowledgeLimits.typed.max),
  helpful: chosen('有没有解决'),
  label: written('模板名称', toolLimits.label.max, toolLimits.label.min),
  body: written('模板内容', toolLimits.body.max, toolLimits.body.min),
  kind: chosen('用在哪里'),
  tickets: {
    blank: '请至少选一件工单',
    long: `一次最多选 ${toolLimits.bulk} 件，请分几次做`,
    choose: '同一件工单只能选一次',
  },
  action: chosen('要做什么'),
  grant: chosen('是否同意'),
  ground: chosen('督办的缘由'),
  from: day('开始日期'),
  to: day('结束日期'),
}

/** The sentence for a fault of a tool's field; null when it is no field of theirs. */
export function toolSentence(field: string, fault: FieldFault, limit?: number): string | null {
  const sentences = toolSentences[field]
  const sentence = sentences?.[fault] ?? sentences?.blank
  if (!sentence) return null
  return limit === undefined ? sentence : sentence.replace(/\d+(?= 个字)/, String(limit))
}

/** Rules of the desks' tools: HTTP status, title and what to do. */
export const toolErrors = {
  template_field_unknown: {
    status: 422,
    title: '有不认识的填空',
    detail: `花括号里只能写：${templateFields.join('、')}。请改正后再保存。`,
  },
  bulk_unit_needed: { status: 422, title: '请选择单位', detail: '批量派单要先选一个单位。' },
  bulk_grant_needed: { status: 422, title: '请选择是否同意', detail: '批量决定延期要先选同意或不同意。' },
  bulk_ground_needed: { status: 422, title: '请选择督办缘由', detail: '批量发起督办要先选一个缘由。' },
  export_days_reversed: { status: 422, title: '日期前后颠倒', detail: '结束日期要在开始日期当天或以后，请重新选择。' },
  export_limit: {
    status: 429,
    title: '导出太频繁',
    detail: `每人每小时最多导出 ${toolLimits.exportsPerHour} 次，请过一会儿再试。`,
  },
} as const
