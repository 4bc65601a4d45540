import { type RevealReason, revealFields, revealReasons } from '@contract/complaint/labels'
import type { Disclosure } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { Box, KeyValue, ListItem, Paragraph, Tag } from '@/shared/ui'
import { whoLooked } from '../disclosure-rules'
import { text } from '../messages'
import './disclosure-item.scss'

const looks = {
  opened: { tone: 'plain', icon: 'eye' },
  blocked: { tone: 'success', icon: 'shield' },
  refused: { tone: 'success', icon: 'shield' },
  expired: { tone: 'plain', icon: 'clock' },
  asked: { tone: 'info', icon: 'clock' },
  approved: { tone: 'info', icon: 'clock' },
} as const

/** One asking or opening of the person's data: who by staff number, when, what, why, and what came of it. */
export function DisclosureItem({ item }: { item: Disclosure }) {
  const { tone, icon } = looks[item.state]
  const why = revealReasons[item.reasonCode as RevealReason] as string | undefined
  return (
    <ListItem className='seen'>
      <Box className='line line--between line--wrap line--top'>
        <Paragraph className='strong seen__who'>{whoLooked(item)}</Paragraph>
        <Tag tone={tone} icon={icon}>
          {text.disclosures.states[item.state]}
        </Tag>
      </Box>
      <Paragraph tone='cap' className='num seen__at'>
        {dayTime(item.at, clock.now())}
      </Paragraph>
      <KeyValue
        rows={[
          { key: text.disclosures.about, value: item.title },
          { key: text.disclosures.field, value: revealFields[item.field] },
          { key: text.disclosures.reason, value: [why, item.reason].filter(Boolean).join('：') },
        ]}
      />
    </ListItem>
  )
}
