import type { Deliver } from '../../plugins/outbox/outbox-worker'
import { workloadRepository } from '../supervision-desk/public'
import { inboxRepository } from './repository'

/** The heads of a unit are told when somebody who has tickets in hand no longer handles for it. */
export const tellHandlerGone: Deliver = async (tx, row) => {
  const { staffNo, unit } = row.payload as { staffNo: string; unit: string }
  const inbox = inboxRepository(tx)
  const left = await workloadRepository(tx).countOfHandler(staffNo, unit)
  if (left === 0) return
  const line = {
    number: null,
    title: '承办人已离岗，请重新指定',
    text: `工号 ${staffNo} 不再承办本单位的工单，名下还有 ${left} 件在办。请在“在办情况”里逐件指定承办人。`,
    at: row.created_at,
    outboxId: row.id,
  }
  for (const accountId of await inbox.listStaff('head', unit, null)) await inbox.insertOnce({ ...line, accountId })
}
