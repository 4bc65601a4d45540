import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Paragraph } from './paragraph'
import { Span } from './span'

export type DueTileProps = {
  /** `11月` and `28`, see format.tile. */
  month: string
  day: string
  title: ReactNode
  /** `还剩 8 个工作日` */
  left?: string
  meta?: ReactNode
  /** Not this person's turn and not near. */
  calm?: boolean
}

/** The tile is for the eye; the words beside it say the date again. */
export function DueTile({ month, day, title, left, meta, calm }: DueTileProps) {
  return (
    <Box className='due'>
      <Box className={classNames('due__tile', calm && 'due__tile--calm')} hidden>
        <Span className='due__month'>{month}</Span>
        <Span className='due__day'>{day}</Span>
      </Box>
      <Box className='due__main'>
        <Paragraph className='due__title'>{title}</Paragraph>
        {(left || meta) && (
          <Paragraph className='due__meta'>
            {left && <Span className={classNames('due__left', calm && 'due__left--calm')}>{left}</Span>}
            {meta}
          </Paragraph>
        )}
      </Box>
    </Box>
  )
}
