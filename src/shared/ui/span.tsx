import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names'

export type SpanProps = {
  id?: string
  className?: string
  label?: string
  hidden?: boolean
  style?: CSSProperties
  children?: ReactNode
}

/** A piece of a line. On weapp a view drawn inline, since text elements cannot hold icons. */
export function Span({ id, className, label, style, children }: SpanProps) {
  return (
    <View id={id} className={classNames('span', className)} aria-label={label} style={style}>
      {children}
    </View>
  )
}
