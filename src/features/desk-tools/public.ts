import { page } from '@/shared/platform/navigation'

const root = '/features/desk-tools/pages'
const at = (screen: string) => `${root}/${screen}/index`

export const deskToolsRoutes = {
  tools: at('tools'),
  templates: at('templates'),
  template: (id?: string) => page(at('template'), { id }),
  answers: at('answers'),
  answer: (id: string) => page(at('answer'), { id }),
  editAnswer: (id?: string) => page(at('answer-edit'), { id }),
  export: at('export'),
  bulk: at('bulk'),
}

export type BulkTicket = { number: string; version: number; title: string; state: string }
/** What was chosen at the desk, and what is being decided about it. */
export type BulkDraft = {
  tickets: BulkTicket[]
  action: string
  unit: string
  ground: string
  grant: string
  reason: string
}
export const bulkDraft = {
  name: 'desk:bulk',
  empty: { tickets: [], action: '', unit: '', ground: '', grant: '', reason: '' } as BulkDraft,
}
