import { type Role, roleLabels } from '@contract/account/labels'
import type { AuditEntry } from '@contract/account/schema'
import { clock } from '@/shared/lib/clock'
import { dayTime, ticketNumber } from '@/shared/lib/format'
import { text } from './messages'

const who = ({ role, staffNo }: AuditEntry) =>
  [role in roleLabels ? roleLabels[role as Role] : text.audit.system, staffNo ?? ''].filter(Boolean).join(' ')

/** 12345 受理员 0417：dispatchTicket */
export const auditTitle = (entry: AuditEntry) => `${who(entry)}：${entry.action}`

/** When, on what, under which request number. */
export const auditWords = ({ at, subject, requestId }: AuditEntry) =>
  text.row.meta([
    dayTime(at, clock.now()),
    subject ? `${text.audit.subject} ${ticketNumber(subject)}` : '',
    requestId ? `${text.audit.request} ${requestId}` : '',
  ])
