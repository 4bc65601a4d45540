import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type ListItemProps = {
  current?: 'step' | 'page' | 'true'
  id?: string
  className?: string
  children?: ReactNode
}

export function ListItem({ id, className, children }: ListItemProps) {
  return (
    <View id={id} className={className}>
      {children}
    </View>
  )
}
