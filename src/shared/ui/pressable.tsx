import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type PressableProps = {
  id?: string
  className?: string
  label?: string
  onPress?(): void
  disabled?: boolean
  busy?: boolean
  submit?: boolean
  role?: 'button' | 'radio' | 'tab' | 'checkbox'
  checked?: boolean
  selected?: boolean
  pressed?: boolean
  expanded?: boolean
  controls?: string
  describedBy?: string
  /** Roving tab stop of radio groups and tab lists. */
  tabStop?: boolean
  children?: ReactNode
}

/** The bare button under every pressable primitive. */
export function Pressable({
  id,
  className,
  label,
  onPress,
  disabled,
  busy,
  role = 'button',
  checked,
  selected,
  children,
}: PressableProps) {
  const live = !disabled && !busy
  return (
    <View
      id={id}
      className={className}
      hoverClass={live ? 'pressed' : 'none'}
      hoverStayTime={60}
      aria-role={role}
      aria-label={label}
      aria-disabled={disabled}
      aria-checked={checked}
      aria-selected={selected}
      onClick={live ? onPress : undefined}
    >
      {children}
    </View>
  )
}
