import { Fragment } from 'react'
import type { CaseView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { clockSource } from '@/shared/lib/clock-source'
import { tile } from '@/shared/lib/format'
import { useRegion } from '@/shared/lib/region'
import { Box, Card, DueTile, Paragraph, Stack } from '@/shared/ui'
import { dateTiles } from '../case-dates'
import { text } from '../messages'
import './case-dues.scss'

/** Who does what by when. */
export function CaseDues({ view }: { view: CaseView }) {
  const source = clockSource(view, useRegion()?.clocks)
  const tiles = dateTiles(view, clock.now())
  if (tiles.length === 0) return null
  return (
    <Card as='section' look={tiles.every(({ calm }) => calm) ? 'plain' : 'turn'} label={text.dues.label}>
      <Stack>
        {tiles.map(({ id, due, title, left, meta, calm }, n) => (
          <Fragment key={id}>
            {n > 0 && <Box className='rule case-dues__rule' />}
            <DueTile {...tile(due.at)} title={title} left={left} meta={left && meta ? `，${meta}` : meta} calm={calm} />
          </Fragment>
        ))}
        {source && <Paragraph tone='cap'>{text.dues.source(source)}</Paragraph>}
      </Stack>
    </Card>
  )
}
