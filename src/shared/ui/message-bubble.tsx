import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Paragraph } from './paragraph'
import { Span } from './span'
import './message-bubble.scss'

export type MessageBubbleProps = { who: string; time: string; mine?: boolean; initial?: string; children: ReactNode }

export function MessageBubble({ who, time, mine, initial, children }: MessageBubbleProps) {
  return (
    <Box as='article' className={classNames('msg', mine && 'msg--me')}>
      <Span className='avatar' hidden>
        {initial ?? Array.from(who)[0]}
      </Span>
      <Box className='msg__main'>
        <Paragraph className='msg__who'>
          {who} {time}
        </Paragraph>
        <Box className='msg__box'>{children}</Box>
      </Box>
    </Box>
  )
}
