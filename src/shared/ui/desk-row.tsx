import type { ReactNode } from 'react'
import { classNames } from './class-names'
import './desk-layout.scss'
import { ListItem } from './list-item'
import { Pressable } from './pressable'
import { Span } from './span'

export type DeskRowProps = {
  id?: string
  title: string
  tags?: ReactNode
  /** `今天 15:40 前` */
  left?: string
  leftCalm?: boolean
  meta: ReactNode
  current?: boolean
  onPress(): void
}

/** A ticket in the list of a desk; wrap the rows in a List. */
export function DeskRow({ id, title, tags, left, leftCalm, meta, current, onPress }: DeskRowProps) {
  return (
    <ListItem current={current ? 'true' : undefined}>
      <Pressable id={id} className={classNames('tkt', current && 'tkt--on')} onPress={onPress}>
        <Span className='tkt__head'>
          <Span>{tags}</Span>
          {left && <Span className={classNames('tkt__left', leftCalm && 'tkt__left--calm')}>{left}</Span>}
        </Span>
        <Span className='tkt__title'>{title}</Span>
        <Span className='tkt__meta'>{meta}</Span>
      </Pressable>
    </ListItem>
  )
}
