import { bulkActionsOf } from '@contract/desk-tools/limits'
import type { BulkItem, BulkRequest, BulkResult } from '@contract/desk-tools/schema'
import type { CommandInputs, PersonCommand, TicketView } from '@contract/complaint/schema'
import { sha256 } from '../../plugins/crypto/vault'
import { Fault, problemOf } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { stepsFor } from './commands'
import { bulkRepository } from './repository'

type Precondition = { ifMatch?: string; key: string; requestId: string }
/** One command on one ticket, as a person at the desk gives it. */
export type Give = <K extends PersonCommand>(
  person: Person,
  number: string,
  command: K,
  input: CommandInputs[K],
  precondition: Precondition,
) => Promise<TicketView>

const mayDo = ({ role }: Person, { action }: BulkRequest) =>
  (role === 'dispatcher' || role === 'supervisor') && bulkActionsOf[role].includes(action)

/** The same to many tickets: each in a transaction of its own, with its own events, on the version it was chosen at. */
export function createBulk({ db, clock, log, audit }: Pick<Ports, 'db' | 'clock' | 'log' | 'audit'>, give: Give) {
  const repository = bulkRepository(db)

  /** Why a ticket was left as it was, in the words of the contract. */
  function refusal(number: string, error: unknown, requestId: string): BulkItem {
    if (!(error instanceof Fault)) log.error({ reason: (error as Error).message, requestId }, 'bulk step failed')
    const { title, detail, errors } = problemOf(error instanceof Fault ? error : new Fault('internal'), requestId)
    return { number, done: false, title, detail: errors?.[0]?.message ?? detail }
  }

  return {
    /**
     * The answer says of each ticket what happened. The same key gives the same answer, and goes on where it was cut off.
     * @throws Fault not_found (not for this role) · idempotency_key_reused · bulk_unit_needed · bulk_grant_needed · bulk_ground_needed
     */
    async run(person: Person, request: BulkRequest, key: string, requestId: string): Promise<BulkResult> {
      if (!mayDo(person, request)) throw new Fault('not_found')
      const [first, ...others] = stepsFor(request)
      const { action, reason } = request
      const numbers = request.tickets.map(({ number }) => number)
      if (new Set(numbers).size < numbers.length)
        throw new Fault('invalid_input', [{ path: '/tickets', message: '同一件工单只能选一次' }])
      const run = {
        key: sha256('bulk', person.accountId, key),
        bodyHash: sha256('bulk-body', JSON.stringify(request)),
        ...{ accountId: person.accountId, staffNo: person.staffNo, action, reason, at: clock() },
      }
      const before = await repository.begin(run)
      if (before && !before.bodyHash.equals(run.bodyHash)) throw new Fault('idempotency_key_reused')
      if (before?.results) return before.results

      const items: BulkItem[] = []
      for (const { number, version } of request.tickets) {
        try {
          await give(person, number, first.command, first.input, { ifMatch: `"${version}"`, key, requestId })
          for (const { command, input } of others) await give(person, number, command, input, { key, requestId })
          items.push({ number, done: true, title: '', detail: '' })
        } catch (error) {
          items.push(refusal(number, error, requestId))
        }
      }
      const done = items.filter((item) => item.done).length
      const result = { items, done, left: items.length - done }
      await repository.finish(run.key, result)
      await audit(db, {
        at: clock(),
        person,
        role: person.role,
        action: `bulk-${action}`,
        subject: `${done}/${items.length}`,
        requestId,
      })
      return result
    },
  }
}
export type Bulk = ReturnType<typeof createBulk>
