import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Link } from './link'
import { List } from './list'
import { ListItem } from './list-item'
import { Span } from './span'
import './stat-strip.scss'

export type StatStripProps = {
  items: readonly { label: string; value: ReactNode; turn?: boolean; to?: string; onPress?(): void; id?: string }[]
}

export function StatStrip({ items }: StatStripProps) {
  return (
    <List className='card stat'>
      {items.map(({ label, value, turn, to, onPress, id }) => {
        const words = (
          <>
            <Span className={classNames('stat__n', turn && 'stat__n--turn')}>{value}</Span>
            <Span className='stat__label'>{label}</Span>
          </>
        )
        return (
          <ListItem key={label} className='stat__it'>
            {to || onPress ? (
              <Link id={id} to={to} onPress={onPress} look='bare' className='stat__press'>
                {words}
              </Link>
            ) : (
              words
            )}
          </ListItem>
        )
      })}
    </List>
  )
}
