import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { List } from './list'

export type ListRowsProps = { label?: string; ordered?: boolean; inCard?: boolean; children: ReactNode }

export function ListRows({ label, ordered, inCard, children }: ListRowsProps) {
  return (
    <List label={label} ordered={ordered} className={classNames('list', inCard && 'list--in')}>
      {children}
    </List>
  )
}
