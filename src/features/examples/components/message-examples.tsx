import { Box, Button, MessageBubble, Notice, Tag } from '@/shared/ui'
import { text } from '../messages'
import { Example } from './example'

const words = text.messages

export function MessageExamples() {
  return (
    <>
      <Example title={words.notices}>
        {words.noticeList.map(({ tone, title, body }) => (
          <Notice key={tone} tone={tone} title={title} alert={tone === 'danger'}>
            {body}
          </Notice>
        ))}
        <Notice
          tone='warn'
          icon='offline'
          actions={
            <Button id='notice-again' look='link'>
              {words.again}
            </Button>
          }
        >
          {words.offline}
        </Notice>
      </Example>
      <Example title={words.tags} note={words.tagsNote}>
        <Box className='example__tags'>
          <Tag>{words.withdrawn}</Tag>
          <Tag tone='brand'>{words.handling}</Tag>
          <Tag tone='turn' icon='star'>
            {words.toRate}
          </Tag>
          <Tag tone='success' icon='check'>
            {words.closed}
          </Tag>
          <Tag tone='warn' icon='clock'>
            {words.soon}
          </Tag>
          <Tag tone='danger' icon='warning'>
            {words.late}
          </Tag>
          <Tag tone='info'>{words.double}</Tag>
        </Box>
      </Example>
      <Example title={words.talk}>
        <MessageBubble who={words.unit} time={words.unitTime}>
          {words.unitWords}
        </MessageBubble>
        <MessageBubble who={words.me} time={words.myTime} mine>
          {words.myWords}
        </MessageBubble>
      </Example>
    </>
  )
}
