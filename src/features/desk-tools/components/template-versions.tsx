import type { TemplateView } from '@contract/desk-tools/schema'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { Box, List, ListItem, Paragraph, SectionHead } from '@/shared/ui'
import { text } from '../messages'

/** What it said before, newest first. */
export function TemplateVersions({ versions }: Pick<TemplateView, 'versions'>) {
  const now = clock.now()
  return (
    <Box as='section'>
      <SectionHead title={text.template.versions} />
      <List label={text.template.versions} className='stack'>
        {versions.map(({ version, label, body, by, at }) => (
          <ListItem key={version}>
            <Paragraph tone='cap'>{text.template.meta(version, by, dayTime(at, now))}</Paragraph>
            <Paragraph className='strong'>{label}</Paragraph>
            <Paragraph keepLines>{body}</Paragraph>
          </ListItem>
        ))}
      </List>
    </Box>
  )
}
