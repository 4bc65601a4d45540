import type { ReactNode } from 'react'
import { Pressable } from './pressable'

export type RadioTileProps = {
  id: string
  /** The group it belongs to. */
  name: string
  className: string
  on: boolean
  disabled?: boolean
  onPress(): void
  children: ReactNode
}

/** One of a group of tiles, of which one is chosen. */
export function RadioTile({ id, className, on, disabled, onPress, children }: RadioTileProps) {
  return (
    <Pressable id={id} role='radio' checked={on} disabled={disabled} className={className} onPress={onPress}>
      {children}
    </Pressable>
  )
}
