import { identityLabels } from '@contract/complaint/labels'
import type { CaseView } from '@contract/complaint/schema'
import { ticketNumber } from '@/shared/lib/format'
import { Box, Heading, Icon, Paragraph, Span, Tag } from '@/shared/ui'
import { listText } from '../list-messages'
import { text } from '../messages'
import { stateTag } from '../model'
import './case-head.scss'

/** State, number, title, who handles it and how the person appears. */
export function CaseHead({ view }: { view: CaseView }) {
  const tag = stateTag(view)
  return (
    <Box className='case-head'>
      <Box className='line line--wrap case-head__tags'>
        <Span className='case-head__tag'>
          <Tag tone={tag.tone} icon={tag.icon}>
            {tag.label}
          </Tag>
        </Span>
        {view.supervised && (
          <Span className='case-head__tag'>
            <Tag tone='warn'>{listText.supervised}</Tag>
          </Span>
        )}
        {view.urgent && (
          <Span className='case-head__tag'>
            <Tag tone='danger'>{listText.urgent}</Tag>
          </Span>
        )}
        <Span className='cap num case-head__tag'>{ticketNumber(view.number)}</Span>
      </Box>
      <Heading level={1} size='h1' className='case-head__title'>
        {view.title}
      </Heading>
      <Paragraph tone='sub'>
        {text.by.before}
        <Span className='strong'>{view.unit?.name ?? text.by.desk}</Span>
        {text.by.after}
        <Span className='nowrap case-head__identity'>
          <Icon name={view.identity === 'named' ? 'person' : 'lock'} size='sm' /> {identityLabels[view.identity]}
        </Span>
      </Paragraph>
    </Box>
  )
}
