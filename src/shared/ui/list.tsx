import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type ListProps = { ordered?: boolean; label?: string; id?: string; className?: string; children?: ReactNode }

export function List({ label, id, className, children }: ListProps) {
  return (
    <View id={id} className={className} aria-label={label}>
      {children}
    </View>
  )
}
