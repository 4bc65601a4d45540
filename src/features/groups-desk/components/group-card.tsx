import { useState } from 'react'
import { limits } from '@contract/complaint/limits'
import { stateLabels } from '@contract/complaint/labels'
import type { LikenessView } from '@contract/neighbours/schema'
import { ticketPage } from '@/features/complaint-desk/public'
import { before, ticketNumber } from '@/shared/lib/format'
import { Button, Card, ListRow, ListRows, Paragraph, Stack, Tag } from '@/shared/ui'
import type { useGroupCommand } from '../api'
import { text } from '../messages'
import { GroupForm } from './group-form'

type Group = NonNullable<LikenessView['group']>
type Props = { view: LikenessView; group: Group; command: ReturnType<typeof useGroupCommand> }
const words = text.group

function Row({ member, here, head }: { member: Group['lead']; here: boolean; head: boolean }) {
  const { number, title, state, due } = member.ticket
  return (
    <ListRow
      id={`group-${number}`}
      title={title}
      plain={here}
      desc={[ticketNumber(number), due && before(due.at)].filter(Boolean).join(' · ')}
      tags={
        <>
          {head && <Tag tone='brand'>{words.lead}</Tag>}
          {here && <Tag>{words.here}</Tag>}
          <Tag tone='info'>{stateLabels[state]}</Tag>
        </>
      }
      to={here ? undefined : ticketPage(number)}
    />
  )
}

/** Who shares one plan: the lead, its members, and the way out for this one. Desks only: no citizen sees any of it. */
export function GroupCard({ view, group, command }: Props) {
  const [leaving, setLeaving] = useState(false)
  const { lead, members } = group
  return (
    <Card as='section' id='group' title={words.title}>
      <Stack gap={3}>
        <Paragraph>{words.count(members.length)}</Paragraph>
        <ListRows label={words.title}>
          <Row head member={lead} here={lead.ticket.number === view.number} />
          {members.map((member) => (
            <Row key={member.ticket.number} head={false} member={member} here={member.ticket.number === view.number} />
          ))}
        </ListRows>
        <Paragraph tone='cap'>{group.leads ? words.copied : words.leadGone}</Paragraph>
        {view.allowed.includes('unmerge') &&
          (leaving ? (
            <GroupForm
              id='unmerge'
              command={command}
              words={{ ...words, cancel: text.merge.cancel }}
              parts={[{ name: 'reason', label: words.reason, limit: limits.reason, rows: 2 }]}
              send={({ reason = '' }) => ({
                command: 'unmerge',
                number: view.number,
                version: view.version,
                body: { reason },
              })}
              onDone={() => setLeaving(false)}
              onCancel={() => setLeaving(false)}
            />
          ) : (
            <Button id='unmerge-start' onPress={() => setLeaving(true)}>
              {words.unmerge}
            </Button>
          ))}
      </Stack>
    </Card>
  )
}
