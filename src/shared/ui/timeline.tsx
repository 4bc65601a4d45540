import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { List } from './list'
import { ListItem } from './list-item'
import { Paragraph } from './paragraph'
import { Span } from './span'
import './timeline.scss'

export type TimelineItem = { id: string; title: ReactNode; meta: ReactNode; text?: ReactNode; more?: ReactNode }
/** Newest first. */
export type TimelineProps = { items: readonly TimelineItem[]; label: string }

export function Timeline({ items, label }: TimelineProps) {
  return (
    <List ordered label={label} className='tl'>
      {items.map((item, index) => (
        <ListItem key={item.id} className='tl__item'>
          {index < items.length - 1 && <Span className='tl__line' />}
          <Span className={classNames('tl__dot', index === 0 && 'tl__dot--now')} />
          <Paragraph className='tl__title'>{item.title}</Paragraph>
          <Paragraph className='tl__meta'>{item.meta}</Paragraph>
          {item.text && (
            <Paragraph className='tl__text' keepLines>
              {item.text}
            </Paragraph>
          )}
          {item.more}
        </ListItem>
      ))}
    </List>
  )
}
