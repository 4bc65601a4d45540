import type { ReactNode } from 'react'
import { Box } from './box'
import { Icon } from './icon'
import { text } from './messages'
import { Span } from './span'

export type DeskTopProps = { place: string; person: string; clock?: string; search?: ReactNode; tools?: ReactNode }

export function DeskTop({ place, person, clock, search, tools }: DeskTopProps) {
  return (
    <Box as='header' className='desk__top'>
      <Span className='desk__name'>{text.desk.product}</Span>
      <Span className='desk__place'>{place}</Span>
      {search && <Box className='desk__find'>{search}</Box>}
      <Box className='desk__who'>
        {clock && <Span className='desk__clock num'>{clock}</Span>}
        <Icon name='person' />
        <Span>{person}</Span>
        {tools}
      </Box>
    </Box>
  )
}
