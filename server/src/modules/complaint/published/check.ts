import type { CommandInputs } from '@contract/complaint/schema'
import { Fault } from '../../../plugins/http/fault'
import type { Tx } from '../../../plugins/db/types'
import type { Ports } from '../../../plugins/ports'
import { openComplainant } from '../complainant'
import type { TicketRow } from '../repository'
import { hasPersonalNumber, repeats } from './personal'

/**
 * What everybody may read must not tell who told it: no number of a person, not the filer's name, not their own words.
 * @throws Fault publish_personal · publish_copied
 */
export async function checkPublication(
  { vault }: Pick<Ports, 'vault'>,
  tx: Tx,
  row: TicketRow,
  input: CommandInputs['publish'],
) {
  const owner = row.identity === 'anonymous' ? null : await openComplainant({ db: tx, vault })(row.number)
  for (const field of ['title', 'text'] as const) {
    const text = input[field]
    if ((owner && text.includes(owner.name)) || hasPersonalNumber(text))
      throw new Fault('publish_personal', [{ path: `/${field}`, message: '这里有个人信息，请删去姓名、电话和证件号' }])
    if (repeats(text, row.story))
      throw new Fault('publish_copied', [{ path: `/${field}`, message: '请用您自己的话写，不要照抄群众的原话' }])
  }
}
