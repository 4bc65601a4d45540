import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Link } from './link'
import { ListItem } from './list-item'
import { Pressable } from './pressable'
import { Span } from './span'

export type ListRowProps = {
  id?: string
  title: ReactNode
  desc?: ReactNode
  meta?: ReactNode
  icon?: IconName
  tags?: ReactNode
  /** A link. */
  to?: string
  /** A button. */
  onPress?(): void
  /** One button at the end, beside the row. */
  action?: { label: string; onPress(): void; id?: string }
  /** Title in normal weight. */
  plain?: boolean
  current?: boolean
}

/** A row of ListRows: a link with `to`, a button with `onPress`, plain text with neither. */
export function ListRow({ id, title, desc, meta, icon, tags, to, onPress, action, plain, current }: ListRowProps) {
  const className = classNames('row', current && 'row--on')
  const content = (
    <>
      {icon && (
        <Span className='row__icon'>
          <Icon name={icon} size='lg' />
        </Span>
      )}
      <Span className='row__main'>
        {tags && <Span className='row__tags'>{tags}</Span>}
        <Span className={classNames('row__title', plain && 'row__title--plain')}>{title}</Span>
        {desc && <Span className='row__desc'>{desc}</Span>}
      </Span>
      {meta && <Span className='row__meta'>{meta}</Span>}
      {(to || onPress) && (
        <Span className='row__chev'>
          <Icon name='chevron-right' />
        </Span>
      )}
    </>
  )
  return (
    <ListItem className='list__item'>
      {to ? (
        <Link id={id} to={to} onPress={onPress} look='bare' className={className} current={current}>
          {content}
        </Link>
      ) : onPress ? (
        <Pressable id={id} className={className} onPress={onPress}>
          {content}
        </Pressable>
      ) : (
        <Box id={id} className={className}>
          {content}
        </Box>
      )}
      {action && (
        <Pressable
          id={action.id}
          className='row__act'
          label={typeof title === 'string' ? `${action.label}：${title}` : undefined}
          onPress={action.onPress}
        >
          {action.label}
        </Pressable>
      )}
    </ListItem>
  )
}
