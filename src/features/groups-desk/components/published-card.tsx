import { useState } from 'react'
import { limits } from '@contract/complaint/limits'
import type { LikenessView } from '@contract/neighbours/schema'
import { neighbourRoutes } from '@/features/neighbours/public'
import { day } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { Button, ButtonRow, Card, Notice, Paragraph, Stack } from '@/shared/ui'
import type { useGroupCommand } from '../api'
import { text } from '../messages'
import { personalNumber } from '../personal-number'
import { GroupForm } from './group-form'

type Props = { view: LikenessView; command: ReturnType<typeof useGroupCommand> }
const words = text.published

/** What neighbours may read of it, in words the desk writes anew. */
export function PublishedCard({ view, command }: Props) {
  const [open, setOpen] = useState(false)
  const { published, allowed, number, version } = view
  const close = () => setOpen(false)
  const check = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (personalNumber(value) ? [[name, words.personal]] : [])),
    )
  return (
    <Card as='section' id='published' title={words.title}>
      <Stack gap={3}>
        {published ? (
          <>
            <Paragraph className='strong'>{published.title}</Paragraph>
            <Paragraph keepLines>{published.text}</Paragraph>
            <Paragraph tone='cap'>
              {[words.at(day(published.at)), words.supporters(published.supporters)].join(' · ')}
            </Paragraph>
          </>
        ) : (
          <Paragraph>
            {!view.publishable ? words.secret : allowed.includes('publish') ? words.none : words.later}
          </Paragraph>
        )}
        {view.collective && (
          <Notice id='collective' tone='warn'>
            {words.collective}
          </Notice>
        )}
        {open && !published && (
          <GroupForm
            id='publish'
            command={command}
            words={words}
            check={check}
            parts={[
              { name: 'title', label: words.name, limit: limits.title },
              { name: 'text', label: words.text, hint: words.hint, limit: limits.text, rows: 4 },
            ]}
            send={({ title = '', text: written = '' }) => ({
              command: 'publish',
              number,
              version,
              body: { title, text: written },
            })}
            onDone={close}
            onCancel={close}
          />
        )}
        {open && published && (
          <GroupForm
            id='unpublish'
            danger
            command={command}
            words={{ submit: words.stop, busy: words.stopping, done: words.stopped, cancel: words.cancel }}
            parts={[{ name: 'reason', label: words.stopReason, limit: limits.reason, rows: 2 }]}
            send={({ reason = '' }) => ({ command: 'unpublish', number, version, body: { reason } })}
            onDone={close}
            onCancel={close}
          />
        )}
        {!open && (
          <ButtonRow>
            {published && (
              <Button id='published-open' onPress={() => go(neighbourRoutes.problem(published.id))}>
                {words.open}
              </Button>
            )}
            {allowed.includes('publish') && (
              <Button id='publish-start' onPress={() => setOpen(true)}>
                {words.start}
              </Button>
            )}
            {allowed.includes('unpublish') && (
              <Button id='unpublish-start' look='quiet' onPress={() => setOpen(true)}>
                {words.stop}
              </Button>
            )}
          </ButtonRow>
        )}
      </Stack>
    </Card>
  )
}
