import type { BulkAction, TemplateKind } from './limits'

export const templateKindLabels: Record<TemplateKind, string> = {
  reply: '答复',
  answer: '即时答复',
  refuse: '不予受理',
  progress: '办理进展',
  ask: '请群众补充',
}

export const bulkActionLabels: Record<BulkAction, string> = {
  accept: '受理',
  acceptDispatch: '受理并派单',
  dispatch: '派单',
  setUrgent: '设为紧急',
  openSupervision: '发起督办',
  decideExtension: '决定延期',
}
