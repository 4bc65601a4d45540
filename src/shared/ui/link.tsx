import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { go } from '@/shared/platform/navigation'
import { classNames } from './class-names'

export type LinkProps = {
  /** Page path with query; tab pages are switched to. */
  to?: string
  /** Instead of `to`: something that is not a page. */
  onPress?(): void
  id?: string
  className?: string
  label?: string
  current?: boolean
  look?: 'text' | 'under' | 'bare'
  children?: ReactNode
}

const looks = { text: 'link', under: 'link link--under', bare: '' }

export function Link({ to, onPress, id, className, label, look = 'text', children }: LinkProps) {
  return (
    <View
      id={id}
      className={classNames('anchor', looks[look], className)}
      hoverClass='pressed'
      aria-role='link'
      aria-label={label}
      onClick={() => (onPress ? onPress() : to && go(to))}
    >
      {children}
    </View>
  )
}
