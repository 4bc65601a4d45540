import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type FieldFrameProps = {
  controlId: string
  group: boolean
  error: boolean
  describedBy?: string
  label: ReactNode
  labelHidden?: boolean
  children: ReactNode
}

/** The frame has the field's id on weapp, where the summary scrolls to it. */
export function FieldFrame({ controlId, error, label, labelHidden, children }: FieldFrameProps) {
  return (
    <View id={`${controlId}-field`} className={classNames('field', error && 'field--error')}>
      <View className={labelHidden ? 'vh' : 'field__label'}>{label}</View>
      {children}
    </View>
  )
}
