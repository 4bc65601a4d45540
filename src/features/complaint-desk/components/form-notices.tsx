import { useEffect, useRef } from 'react'
import { stateLabels } from '@contract/complaint/labels'
import type { TicketView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { showPart } from '@/shared/platform/show-part'
import { Button, List, ListItem, Notice, Paragraph, Stack } from '@/shared/ui'
import { entryMeta, entryText, entryTitle } from '../facts'
import { text } from '../messages'
import type { ActionForm } from '../use-action-form'

type Props = { form: ActionForm; ticket: TicketView; gone: boolean }

/** What stands above a form: that others were first, why it was not sent, that a draft came back. */
export function FormNotices({ form, ticket, gone }: Props) {
  const { changed, changes, conflicts, problem, restored, attempt } = form
  const told = useRef(0)
  useEffect(() => {
    if (problem) showPart('act-problem')
  }, [attempt]) // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (!changed || conflicts === told.current) return
    told.current = conflicts
    showPart('act-conflict')
  }, [conflicts, changed])
  const now = clock.now()
  const title = form.mine
    ? text.form.mineTitle
    : changes.length > 0 || !gone
      ? text.form.conflictTitle
      : text.form.goneTitle
  const received = problem?.code === 'idempotency_key_reused'
  return (
    <Stack gap={3}>
      {(changed || gone) && (
        <Notice
          id='act-conflict'
          tone='warn'
          alert
          title={title}
          actions={
            gone ? undefined : (
              <Button id='act-conflict-seen' look='link' small onPress={form.acknowledge}>
                {text.form.conflictSeen}
              </Button>
            )
          }
        >
          <Paragraph tone='sub'>{gone ? text.form.conflictGone : text.form.conflict}</Paragraph>
          <List>
            {changes.map((entry) => (
              <ListItem key={entry.seq}>
                <Paragraph tone='sub' keepLines>
                  {[entryTitle(entry), entryMeta(entry, now), entryText(entry, now)].filter(Boolean).join('\n')}
                </Paragraph>
              </ListItem>
            ))}
          </List>
          <Paragraph tone='sub'>{text.form.nowState(stateLabels[ticket.state])}</Paragraph>
        </Notice>
      )}
      {problem && (
        <Notice id='act-problem' tone='danger' alert title={received ? text.form.received : text.form.problem}>
          <Paragraph tone='sub'>
            {problem.offline
              ? text.form.offline
              : `${received ? text.form.receivedText : problem.detail} ${text.form.kept}`}
          </Paragraph>
        </Notice>
      )}
      {restored && (
        <Notice
          id='act-restored'
          tone='info'
          actions={
            <Button id='act-start-anew' look='link' small onPress={form.startAnew}>
              {text.form.discard}
            </Button>
          }
        >
          {text.form.draft}
        </Notice>
      )}
    </Stack>
  )
}
