import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type OverlayProps = { sheet?: boolean; titleId: string; className: string; onClose(): void; children: ReactNode }

/** The ground under a dialog or sheet; a tap on it closes. `catchMove` keeps the page behind still. */
export function Overlay({ sheet, className, onClose, children }: OverlayProps) {
  return (
    <View className={classNames('scrim', sheet && 'scrim--sheet')} catchMove onClick={onClose}>
      <View className={className} aria-role='dialog' aria-modal onClick={(event) => event.stopPropagation()}>
        {children}
      </View>
    </View>
  )
}
