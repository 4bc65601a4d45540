import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type GroupProps = {
  id?: string
  className?: string
  label?: string
  role: 'group' | 'radiogroup' | 'tablist' | 'status' | 'alert' | 'search'
  children?: ReactNode
}

/** A block with a role of its own. */
export function Group({ id, className, label, role, children }: GroupProps) {
  return (
    <View id={id} className={className} aria-label={label} aria-role={role}>
      {children}
    </View>
  )
}
