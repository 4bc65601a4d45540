import type { TemplateField, TemplateKind } from '@contract/desk-tools/limits'
import type { TicketView } from '@contract/complaint/schema'
import { isoDay } from '@/shared/lib/format'
import { type Action, formOf, type Values } from './model'

type Slot = { kind: TemplateKind; field: 'text' | 'reason' | 'question'; answers: boolean }
/** Where ready words may be put in, and of which kind; answers of the 知识库 belong into what the citizen reads as an answer. */
const slots: Partial<Record<ReturnType<typeof formOf>, Slot>> = {
  reply: { kind: 'reply', field: 'text', answers: true },
  answer: { kind: 'answer', field: 'text', answers: true },
  refusal: { kind: 'refuse', field: 'reason', answers: false },
  progress: { kind: 'progress', field: 'text', answers: false },
  question: { kind: 'ask', field: 'question', answers: false },
}
export const slotOf = (action: Action): Slot | null => slots[formOf(action)] ?? null

type Filled = Pick<TicketView, 'title' | 'number' | 'categoryName' | 'placeName' | 'unitName' | 'replyBy' | 'due'>

/** A template with its fields filled in from the ticket; what the ticket does not say stays as it is, for the person to see. */
export function fillTemplate(body: string, ticket: Filled, now: Date): string {
  const values: Record<TemplateField, string | null> = {
    标题: ticket.title,
    工单号: ticket.number,
    类别: ticket.categoryName,
    地点: ticket.placeName,
    单位: ticket.unitName,
    期限: (ticket.replyBy ?? ticket.due)?.day ?? null,
    今天: isoDay(now),
  }
  return body.replace(/\{([^{}]+)\}/g, (whole, name: string) => values[name as TemplateField] ?? whole)
}

/** What is put in never takes the place of what was typed. */
export const withWords = (values: Values, field: Slot['field'], words: string): Partial<Values> => ({
  [field]: values[field].trim() === '' ? words : `${values[field].trimEnd()}\n${words}`,
})
