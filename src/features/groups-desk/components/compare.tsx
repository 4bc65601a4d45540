import type { TicketView } from '@contract/complaint/schema'
import type { AlikeTicket } from '@contract/neighbours/schema'
import { stateLabels } from '@contract/complaint/labels'
import { Box, Card, KeyValue, Paragraph, Stack } from '@/shared/ui'
import { text } from '../messages'
import './compare.scss'

const words = text.alike
type Side = {
  title: string
  story: string
  happened: string
  placeName: string
  placeDetail: string
  categoryName: string
  state: keyof typeof stateLabels
  unitName: string | null
}

function Told({ heading, side }: { heading: string; side: Side }) {
  return (
    <Card as='section' level={3} title={heading}>
      <Stack gap={3}>
        <Paragraph className='strong'>{side.title}</Paragraph>
        <Paragraph keepLines>{side.story}</Paragraph>
        <KeyValue
          rows={[
            { key: words.rows.place, value: [side.placeName, side.placeDetail].filter(Boolean).join(' ') },
            { key: words.rows.when, value: side.happened },
            { key: words.rows.kind, value: side.categoryName },
            { key: words.rows.state, value: stateLabels[side.state] },
            { key: words.rows.unit, value: side.unitName ?? '' },
          ].filter(({ value }) => value !== '')}
        />
      </Stack>
    </Card>
  )
}

/** Both accounts beside each other, or one above the other on a phone. */
export function Compare({ own, other }: { own: TicketView; other: AlikeTicket }) {
  const { ticket, story, happened, placeDetail } = other
  return (
    <Box className='compare'>
      <Told heading={words.own} side={own} />
      <Told heading={words.other} side={{ ...ticket, story, happened, placeDetail }} />
    </Box>
  )
}
