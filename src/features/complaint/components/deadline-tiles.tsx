import type { DeadlinePreview } from '@contract/complaint/schema'
import { useRegion } from '@/shared/lib/region'
import { before, tile } from '@/shared/lib/format'
import { DueTile, Paragraph, Span, Stack } from '@/shared/ui'
import { text } from '../messages'
import './deadline-tiles.scss'

type Deadline = DeadlinePreview['acceptBy']
type Props = { dates: DeadlinePreview; byCode?: boolean; calmReply?: boolean }
const words = text.check

const meta = ({ at, provisional }: Deadline, note: string) => (
  <>
    {words.day(before(at))}
    <Span className='deadline__note'>{note}</Span>
    {provisional && words.provisional}
  </>
)

/** The two days a person can hold the desk and the unit to. */
export function DeadlineTiles({
  dates: { acceptBy, replyBy, acceptDays, replyDays },
  byCode = false,
  calmReply = false,
}: Props) {
  const clocks = useRegion()?.clocks
  return (
    <Stack>
      <DueTile
        {...tile(acceptBy.at)}
        title={words.accept}
        meta={meta(acceptBy, byCode ? words.byCode : words.acceptMeta(acceptDays))}
      />
      <DueTile
        {...tile(replyBy.at)}
        title={words.reply}
        meta={meta(replyBy, words.replyMeta(replyDays))}
        calm={calmReply}
      />
      {clocks && (
        <Paragraph tone='cap'>
          {words.sources(
            clocks.accept.source,
            replyDays === clocks.reply.value ? clocks.reply.source : words.ownDays(replyDays),
          )}
        </Paragraph>
      )}
    </Stack>
  )
}
