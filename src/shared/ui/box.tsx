import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'

export type BoxProps = {
  as?: 'div' | 'section' | 'article' | 'header' | 'footer' | 'nav' | 'aside' | 'figure'
  id?: string
  className?: string
  label?: string
  labelledBy?: string
  live?: 'polite' | 'assertive'
  /** Not read out, still drawn. */
  hidden?: boolean
  style?: CSSProperties
  children?: ReactNode
}

/** A block. On H5 the element named by `as`. */
export function Box({ id, className, label, style, children }: BoxProps) {
  return (
    <View id={id} className={className} aria-label={label} style={style}>
      {children}
    </View>
  )
}
