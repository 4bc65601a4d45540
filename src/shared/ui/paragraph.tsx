import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type ParagraphProps = {
  tone?: 'body' | 'muted' | 'sub' | 'cap' | 'read'
  /** Shows the line breaks a person typed. */
  keepLines?: boolean
  id?: string
  className?: string
  children?: ReactNode
}

export function Paragraph({ tone = 'body', keepLines, id, className, children }: ParagraphProps) {
  return (
    <View id={id} className={classNames(tone !== 'body' && tone, keepLines && 'lines', className)}>
      {children}
    </View>
  )
}
