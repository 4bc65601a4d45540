import type { TicketView } from '@contract/complaint/schema'
import type { Outcome } from '@contract/complaint/states'

export type SentBack = { outcome: Outcome | ''; text: string; reason: string }

/** The reply a signer sent back and why, while no other has been written; null when there is none. */
export function sentBackReply(ticket: Pick<TicketView, 'timeline' | 'state' | 'draft'>): SentBack | null {
  if (ticket.draft || ticket.state !== 'handling') return null
  const written = ticket.timeline
    .filter(({ kind }) => kind === 'replyDrafted' || kind === 'replySentBack' || kind === 'replied')
    .sort((one, other) => other.seq - one.seq)
  const [last, before] = written
  if (last?.kind !== 'replySentBack' || before?.kind !== 'replyDrafted') return null
  return { outcome: before.outcome ?? '', text: before.text ?? '', reason: last.text ?? '' }
}
