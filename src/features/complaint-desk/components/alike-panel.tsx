import type { TicketView } from '@contract/complaint/schema'
import { Card } from '@/shared/ui'
import { alikeText as words } from '../alike-messages'
import { AlikeLink } from './alike-link'

/** The way to 疑似重复; in the mini-program, where each answer is one more drawing of the page, it is looked up there. */
export const AlikePanel = ({ ticket }: { ticket: TicketView }) => (
  <Card as='section' id='desk-alike' title={words.title} foot={<AlikeLink number={ticket.number} />} />
)
