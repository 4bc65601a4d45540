import type { State } from '@contract/complaint/states'
import type { RegionView } from '@contract/region/schema'

type Clocks = RegionView['clocks']
type Running = { state: State; replyDays: number | null }

/** The clock that runs in a state; of the reply only while it is the region's own and not that of the category. */
function clockOf({ state, replyDays }: Running, clocks: Clocks) {
  switch (state) {
    case 'pending':
      return clocks.accept
    case 'accepted':
    case 'dispatched':
    case 'objected':
    case 'handling':
      return replyDays === clocks.reply.value ? clocks.reply : null
    case 'awaiting':
      return clocks.supplement
    case 'replied':
      return clocks.replyWindow
    case 'reviewing':
      return clocks.reviewDecision
    default:
      return null
  }
}

/** The rule behind the date that counts now, to stand where the date stands; null when the region does not name one. */
export const clockSource = (running: Running, clocks: Clocks | undefined): string | null =>
  (clocks && clockOf(running, clocks)?.source) ?? null
