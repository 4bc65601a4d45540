import type { EventKind } from '@contract/complaint/states'

/** Own sentences for events; the others say `eventLabels`. */
export const titles: Partial<Record<EventKind, string>> = {
  filed: '您提交了诉求',
  supplemented: '您补充了情况',
  returned: '您退回重办',
  withdrawn: '您撤回了诉求',
  pursued: '受理台继续查办这件举报',
  urged: '您催办了一次',
  reviewRequested: '您申请了复核',
  supervisionOpened: '列入督办',
  supervisionClosed: '督办结束',
  promiseBroken: '承诺到期没做到',
  replyDrafted: '答复写好了，等负责人签发',
}

export const text = {
  accepted: (day: string) => `已受理，最迟 ${day}答复您`,
  dispatched: (unit: string) => `已派给${unit}办理`,
  objected: (unit: string) => `${unit}认为不归本单位办`,
  signed: (unit: string) => `${unit}已签收`,
  asked: (unit: string) => `${unit}请您补充情况`,
  promised: (day: string) => `作出承诺，${day}做到`,
  extensionAsked: (unit: string) => `${unit}申请延期`,
  extensionGranted: (day: string) => `同意延期，最迟 ${day}答复您`,
  extensionGrantedPlain: '同意延期',
  extensionRefused: '没有同意延期，期限不变',
  terminationGranted: '决定终止办理',
  terminationRefused: '没有同意终止，继续办理',
  replied: (outcome: string) => `已答复：${outcome}`,
  rated: (level: string) => `您评价了：${level}`,
  ratedPlain: '您评价了这次答复',
  reviewUpheld: '复核决定：维持原来的处理',
  reviewReopened: '复核决定：重新办理',
  refused: (code: string) => `不予受理：${code}`,
  transferred: (line: string) => `已转 ${line} 紧急专线`,
  urgent: '标为紧急',
  notUrgent: '取消紧急标记',
  desk: '受理员',
  you: '您',
  clock: '系统',
  unit: '承办单位',
}
