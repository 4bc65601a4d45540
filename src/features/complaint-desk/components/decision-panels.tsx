import { refusalLabels } from '@contract/complaint/labels'
import type { TicketView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { before } from '@/shared/lib/format'
import { Card, KeyValue, Paragraph } from '@/shared/ui'
import { requestReason } from '../facts'
import { text } from '../messages'

/** What somebody asked for or decided: refusal, question, objection, extension, termination. */
export function DecisionPanels({ ticket }: { ticket: TicketView }) {
  const { refusal, ask, objection, extension, terminationAsked } = ticket
  const { panels } = text
  const because = (kind: 'extensionAsked' | 'terminationAsked' | 'reviewRequested') => {
    const reason = requestReason(ticket, kind)
    return reason ? [{ key: panels.reason, value: reason }] : []
  }
  return (
    <>
      {refusal && ticket.state !== 'pending' && (
        <Card as='section' id='desk-refusal' title={panels.refusal}>
          <KeyValue
            rows={[
              { key: panels.code, value: `${refusal.code} ${refusalLabels[refusal.code]}` },
              { key: panels.reason, value: refusal.reason },
              ...(refusal.route ? [{ key: panels.route, value: refusal.route }] : []),
            ]}
          />
        </Card>
      )}
      {ask && (
        <Card as='section' id='desk-ask' title={panels.ask}>
          <Paragraph keepLines>{ask.question}</Paragraph>
          <Paragraph tone='sub'>{panels.asked(before(ask.answerBy.at, clock.now()))}</Paragraph>
        </Card>
      )}
      {objection && (
        <Card as='section' id='desk-objection' title={panels.objection} look='turn'>
          <KeyValue
            rows={[
              { key: panels.from, value: objection.unit.name },
              { key: panels.reason, value: objection.reason },
            ]}
          />
        </Card>
      )}
      {extension && (
        <Card
          as='section'
          id='desk-extension'
          title={panels.extension}
          look={extension.state === 'asked' ? 'turn' : 'plain'}
        >
          <Paragraph>{`${panels.extensionDays(extension.days)}，${panels.extensionStates[extension.state]}`}</Paragraph>
          <KeyValue rows={because('extensionAsked')} />
        </Card>
      )}
      {terminationAsked && (
        <Card as='section' id='desk-termination' title={panels.termination} look='turn'>
          <Paragraph>{panels.terminationWait}</Paragraph>
          <KeyValue rows={because('terminationAsked')} />
        </Card>
      )}
      {ticket.state === 'reviewing' && (
        <Card as='section' id='desk-review' title={panels.review} look='turn'>
          <KeyValue rows={because('reviewRequested')} />
        </Card>
      )}
    </>
  )
}
