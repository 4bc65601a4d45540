import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { TicketView } from '@contract/complaint/schema'
import { Card, Paragraph } from '@/shared/ui'
import type { useGroupCommand } from '../api'
import { text } from '../messages'
import { GroupForm } from './group-form'

type Props = { own: TicketView; command: ReturnType<typeof useGroupCommand> }
const words = text.merge
const figures = (typed: string) => typed.replace(/\s/g, '')

/** For one that the finder did not name. */
export function MergeByNumber({ own, command }: Props) {
  return (
    <Card as='section' id='merge-by-number' title={words.title}>
      <GroupForm
        id='merge'
        command={command}
        words={words}
        parts={[
          { name: 'into', label: words.number, hint: words.hint },
          { name: 'reason', label: words.reason, hint: words.reasonHint, limit: limits.reason, rows: 2 },
        ]}
        check={({ into = '' }): Record<string, string> => {
          if (/^\d{21}$/.test(figures(into))) return {}
          return { into: fieldSentence('into', into.trim() === '' ? 'blank' : 'characters') }
        }}
        send={({ into = '', reason = '' }) => ({
          command: 'merge',
          number: own.number,
          version: own.version,
          body: { into: figures(into), reason },
        })}
        onDone={() => undefined}
      >
        <Paragraph tone='cap'>{words.note}</Paragraph>
      </GroupForm>
    </Card>
  )
}
