/** Lengths in characters, counts, days and seconds; used by both sides. */
export const toolLimits = {
  label: { min: 2, max: 30 },
  body: { min: 10, max: 2000 },
  bulk: 50,
  exportsPerHour: 10,
  /** How long the address of an export may be opened for the first time. */
  exportSeconds: 120,
} as const

export const templateKinds = ['reply', 'answer', 'refuse', 'progress', 'ask'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** What stands in braces in a template and is filled in from the ticket. */
export const templateFields = ['标题', '工单号', '类别', '地点', '单位', '期限', '今天'] as const
export type TemplateField = (typeof templateFields)[number]

export const bulkActions = [
  'accept',
  'acceptDispatch',
  'dispatch',
  'setUrgent',
  'openSupervision',
  'decideExtension',
] as const
export type BulkAction = (typeof bulkActions)[number]

/** Who may do what to many tickets at once. */
export const bulkActionsOf: Record<'dispatcher' | 'supervisor', readonly BulkAction[]> = {
  dispatcher: ['accept', 'acceptDispatch', 'dispatch', 'setUrgent'],
  supervisor: ['openSupervision', 'decideExtension', 'setUrgent'],
}
