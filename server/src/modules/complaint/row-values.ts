import type { TicketStatus } from '@contract/complaint/events'
import { columnsOf } from './columns'

/** Parameters of the columns that change with every event, in the order of the statements that write them. */
export const values = (row: TicketStatus) => {
  const c = columnsOf(row)
  return [
    c.version,
    c.state,
    c.leadUnit,
    c.coUnits,
    c.dueAt,
    c.replyDueAt,
    c.wakeAt,
    c.citizenTurn,
    c.urgent,
    c.supervised,
    c.signer,
    c.extensionAsked,
    c.terminationAsked,
    c.handlerNo,
    c.priority,
    c.promiseDueAt,
    c.groupLead,
    c.published,
    c.opinionsMissing,
    c.opinionDueAt,
    c.reportDueAt,
    c.eightyAt,
    c.promiseBroken,
    JSON.stringify(row),
  ]
}
