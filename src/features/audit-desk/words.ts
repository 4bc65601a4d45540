import { type Role, roleLabels } from '@contract/account/labels'
import type { AuditEntry } from '@contract/account/schema'
import { commandLabels } from '@contract/complaint/labels'
import type { Command } from '@contract/complaint/states'
import { clock } from '@/shared/lib/clock'
import { dayTime, ticketNumber } from '@/shared/lib/format'
import { text } from './messages'

function who({ role, staffNo }: AuditEntry): string {
  const name = role in roleLabels ? roleLabels[role as Role] : (text.others[role] ?? text.system)
  return staffNo ? `${name} ${staffNo}` : name
}
const what = (action: string) =>
  text.acts[action] ?? (action in commandLabels ? commandLabels[action as Command] : action)

/** 受理员 0417：派单 */
export const auditTitle = (entry: AuditEntry) => `${who(entry)}：${what(entry.action)}`

/** When, on what, under which request number. */
export const auditWords = ({ at, subject, requestId }: AuditEntry) =>
  [
    dayTime(at, clock.now()),
    subject ? `${text.subject} ${ticketNumber(subject)}` : '',
    requestId ? `${text.request} ${requestId}` : '',
  ]
    .filter(Boolean)
    .join('，')
