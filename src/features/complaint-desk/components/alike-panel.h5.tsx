import { useQuery } from '@tanstack/react-query'
import type { TicketView } from '@contract/complaint/schema'
import type { LikenessView } from '@contract/neighbours/schema'
import { http } from '@/shared/lib/http'
import { Card, Notice, Paragraph, Stack } from '@/shared/ui'
import { deskKeys } from '../api'
import { alikeLines as words, alikeText } from '../alike-messages'
import { AlikeLink } from './alike-link'

/** 疑似重复 in a line, and the way to where it is decided; nothing stands here while there is nothing to say. */
export function AlikePanel({ ticket }: { ticket: TicketView }) {
  const { number } = ticket
  const view = useQuery({
    queryKey: [...deskKeys.ticket(number), 'likeness'],
    queryFn: ({ signal }) => http.get<LikenessView>(`/desk/tickets/${number}/likeness`, { signal }),
    retry: false,
  }).data
  if (!view) return null
  const { alike, group, published, allowed } = view
  const lines = [
    alike.length > 0 && words.alike(alike.length, alike[0]?.likeness ?? 0),
    group && (group.leads ? words.leads(group.members.length) : words.member),
    published && words.published(published.supporters),
  ].filter(Boolean)
  if (lines.length === 0 && allowed.length === 0) return null
  return (
    <Card as='section' id='desk-alike' title={alikeText.title} foot={<AlikeLink number={number} />}>
      <Stack gap={2}>
        {lines.length === 0 && <Paragraph tone='cap'>{words.none}</Paragraph>}
        {lines.map((line) => (
          <Paragraph key={String(line)}>{line}</Paragraph>
        ))}
        {group?.leads && <Paragraph tone='cap'>{words.copied}</Paragraph>}
        {view.collective && (
          <Notice id='desk-collective' tone='warn'>
            {words.collective}
          </Notice>
        )}
      </Stack>
    </Card>
  )
}
