import { actorLabels, findingLabels, groundLabels } from '@contract/complaint/labels'
import type { SupervisionView, TicketView } from '@contract/complaint/schema'
import { SentPhotos } from '@/features/photos/public'
import { clock } from '@/shared/lib/clock'
import { before, dayTime } from '@/shared/lib/format'
import { Box, Card, KeyValue, List, ListItem, Paragraph, Tag } from '@/shared/ui'
import { text } from '../messages'

const { supervision } = text

function Round({ round, at, first }: { round: SupervisionView; at: number; first: boolean }) {
  const now = clock.now()
  const { ground, reason, reportBy, report, closed } = round
  const rows = [
    { key: supervision.opened, value: text.row.meta([dayTime(round.openedAt, now), actorLabels[round.by]]) },
    ...(ground ? [{ key: supervision.ground, value: groundLabels[ground] }] : []),
    { key: supervision.reason, value: reason },
    ...(reportBy
      ? [{ key: supervision.reportBy, value: reportBy.overdue ? supervision.late : before(reportBy.at, now) }]
      : []),
    ...(report ? [{ key: supervision.report, value: supervision.said(report.text, dayTime(report.at, now)) }] : []),
    ...(closed
      ? [
          { key: supervision.finding, value: closed.finding ? findingLabels[closed.finding] : supervision.over },
          { key: supervision.opinion, value: supervision.said(closed.opinion, dayTime(closed.at, now)) },
        ]
      : []),
  ]
  const state = closed
    ? supervision.over
    : report
      ? supervision.toClose
      : reportBy?.overdue
        ? supervision.late
        : supervision.open
  return (
    <ListItem className={first ? undefined : 'desk-story'}>
      <Box className='line line--between line--wrap'>
        <Paragraph className='strong'>{supervision.round(at)}</Paragraph>
        <Tag tone={closed ? 'plain' : reportBy?.overdue ? 'danger' : 'warn'}>{state}</Tag>
      </Box>
      <KeyValue rows={rows} />
      {report && <SentPhotos id={`report-${at}-photo`} photos={report.photos} />}
    </ListItem>
  )
}

/** All rounds of 督办, the newest first: opening, report, closing opinion. */
export function SupervisionPanel({ ticket }: { ticket: TicketView }) {
  if (ticket.supervisions.length === 0) return null
  return (
    <Card as='section' id='desk-supervision' title={supervision.title} look={ticket.supervised ? 'turn' : 'plain'}>
      <List>
        {ticket.supervisions
          .map((round, at) => (
            <Round key={round.openedAt} round={round} at={at + 1} first={at === ticket.supervisions.length - 1} />
          ))
          .reverse()}
      </List>
    </Card>
  )
}
