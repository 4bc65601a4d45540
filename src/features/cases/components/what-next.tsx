import type { CaseView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { before } from '@/shared/lib/format'
import { useRegion } from '@/shared/lib/region'
import { Box, Card, List, ListItem, Paragraph, SectionHead, Stack } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../rights-messages'
import { CalendarButton } from './calendar-button'
import { RightItem } from './right-item'
import { RightsList } from './rights-list'
import './what-next.scss'

type Props = { source: CaseSource; view: CaseView; here: string }

/** 权利时钟: the person's own deadlines after an answer, the nearest first; before one, what the rules promise. */
export function WhatNext({ source, view, here }: Props) {
  const legal = useRegion()?.phones.legal ?? ''
  // A case kept on the device from before there were rights has none.
  const rights = view.rights ?? []
  if (rights.length === 0) return <RightsList view={view} />
  const now = clock.now()
  const [past, open] = [rights.filter(({ over }) => over), rights.filter(({ over }) => !over)]
  const number = source.kind === 'own' ? source.number : null
  return (
    <Box as='section' id='what-next'>
      <SectionHead title={text.title} />
      <Card>
        <Stack>
          <List label={text.title}>
            {open.map((right) => (
              <ListItem className='what-next__item' key={right.kind}>
                <RightItem right={right} number={number} here={here} />
              </ListItem>
            ))}
            {past.map(({ kind, title, at }) => (
              <ListItem className='what-next__item' key={kind}>
                <Paragraph tone='muted'>{text.past(title)}</Paragraph>
                {at && <Paragraph tone='cap'>{text.pastDay(before(at, now).replace(/ 前$/, ''))}</Paragraph>}
              </ListItem>
            ))}
          </List>
          {number !== null && open.some(({ remind }) => remind !== null) && (
            <Paragraph tone='cap'>{text.remindHint}</Paragraph>
          )}
          <CalendarButton source={source} rights={open} />
          <Paragraph tone='cap'>{text.notAdvice(legal)}</Paragraph>
        </Stack>
      </Card>
    </Box>
  )
}
