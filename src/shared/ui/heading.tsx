import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type HeadingProps = {
  level: 1 | 2 | 3 | 4
  size?: 'h1' | 'h2' | 'title'
  id?: string
  className?: string
  children?: ReactNode
}

const sizes = { h1: 'h1', h2: 'h2', title: 'h3' }

export function Heading({ size, id, className, children }: HeadingProps) {
  return (
    <View id={id} className={classNames(size && sizes[size], className)} aria-role='heading'>
      {children}
    </View>
  )
}
