import type { DeadlinePreview } from '@contract/complaint/schema'
import { before, tile } from '@/shared/lib/format'
import { DueTile, Stack } from '@/shared/ui'
import { text } from '../messages'

type Deadline = DeadlinePreview['acceptBy']
type Props = { dates: DeadlinePreview; byCode?: boolean; calmReply?: boolean }
const words = text.check

const mark = ({ provisional }: Deadline) => (provisional ? words.provisional : '')

/** The two days a person can hold the desk and the unit to. */
export function DeadlineTiles({ dates: { acceptBy, replyBy, acceptDays, replyDays }, byCode = false, calmReply = false }: Props) {
  const accept = before(acceptBy.at)
  return (
    <Stack>
      <DueTile
        {...tile(acceptBy.at)}
        title={words.accept}
        meta={(byCode ? text.receipt.byCode(accept) : words.acceptMeta(accept, acceptDays)) + mark(acceptBy)}
      />
      <DueTile {...tile(replyBy.at)} title={words.reply} meta={words.replyMeta(before(replyBy.at), replyDays) + mark(replyBy)} calm={calmReply} />
    </Stack>
  )
}
