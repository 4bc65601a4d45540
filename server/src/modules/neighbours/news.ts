import type { Deliver } from '../../plugins/outbox/outbox-worker'
import type { Ports } from '../../plugins/ports'
import { inboxRepository } from '../inbox/public'
import { neighbourRepository } from './repository'
import { supportContext } from './service'

const AT_ONCE = 200

/** Tells those who support a published problem that it was answered, some at a time. */
export function createSupporterNews(ports: Ports): Deliver {
  return async (tx, row) => {
    const { number, after } = row.payload as { number: string; after: string | null }
    const rows = neighbourRepository(tx)
    const problem = await rows.findOfTicket(number)
    if (!problem?.shown) return
    const supporters = await rows.listSupporters(problem.id, after ? Buffer.from(after, 'hex') : null, AT_ONCE)
    for (const { sealed } of supporters)
      await inboxRepository(tx).insertOnce({
        accountId: ports.vault.open(sealed, supportContext(problem.id)),
        number: null,
        problem: problem.id,
        title: '您附议的事有了答复',
        text: `“${problem.title}”已经答复，请点开看结果。`,
        at: row.created_at,
        outboxId: row.id,
      })
    const end = supporters.at(-1)
    if (end && supporters.length === AT_ONCE)
      await ports.enqueue(tx, 'supporters', { number, after: end.supporter.toString('hex') })
  }
}
