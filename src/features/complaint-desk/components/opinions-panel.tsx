import type { OpinionView, TicketView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { before, dayTime } from '@/shared/lib/format'
import { Box, Button, Card, List, ListItem, Paragraph, Tag } from '@/shared/ui'
import { text } from '../messages'

const { co } = text

function Opinion({ unit, due, given, first }: OpinionView & { first: boolean }) {
  const now = clock.now()
  const late = !given && due?.overdue === true
  return (
    <ListItem className={first ? undefined : 'desk-story'}>
      <Box className='line line--between line--wrap'>
        <Paragraph className='strong'>{unit.name}</Paragraph>
        <Tag tone={given ? 'success' : late ? 'danger' : 'plain'}>
          {given ? co.given : late ? co.late : due ? co.waiting : co.missed}
        </Tag>
      </Box>
      {given ? (
        <>
          <Paragraph tone='cap'>
            {text.row.meta([dayTime(given.at, now), given.staffNo ? text.unit.staff(given.staffNo) : ''])}
          </Paragraph>
          <Paragraph keepLines>{given.text}</Paragraph>
          <SentPhotos id={`opinion-${unit.code}-photo`} photos={given.photos} />
        </>
      ) : (
        due && <Paragraph tone='sub'>{co.due(before(due.at, now))}</Paragraph>
      )}
    </ListItem>
  )
}

/** Each 协办单位 with what it said to the lead unit, or until when it is to. */
export function OpinionsPanel({ ticket, onInvite }: { ticket: TicketView; onInvite?(): void }) {
  if (ticket.opinions.length === 0) return null
  return (
    <Card
      as='section'
      id='desk-opinions'
      title={co.title}
      foot={
        onInvite && (
          <Button id='desk-invite' look='link' small onPress={onInvite}>
            {co.invite}
          </Button>
        )
      }
    >
      <List>
        {ticket.opinions.map((opinion, at) => (
          <Opinion key={opinion.unit.code} {...opinion} first={at === 0} />
        ))}
      </List>
    </Card>
  )
}
