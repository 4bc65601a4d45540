import { classNames } from './class-names'
import { Icon } from './icon'
import { List } from './list'
import { ListItem } from './list-item'
import { Span } from './span'
import './steps.scss'

/** `now` is the index of the step at work; items.length means all are done. */
export type StepsProps = { items: readonly string[]; now: number; label: string }

export function Steps({ items, now, label }: StepsProps) {
  return (
    <List ordered label={label} className='steps'>
      {items.map((item, index) => (
        <ListItem
          key={item}
          current={index === now ? 'step' : undefined}
          className={classNames('steps__item', index < now && 'steps__item--done', index === now && 'steps__item--now')}
        >
          {index > 0 && <Span className='steps__bar' />}
          <Span className='steps__dot'>{index < now && <Icon name='check-bold' size='sm' />}</Span>
          {item}
        </ListItem>
      ))}
    </List>
  )
}
