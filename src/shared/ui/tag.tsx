import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Span } from './span'

export type TagProps = {
  tone?: 'plain' | 'brand' | 'turn' | 'success' | 'warn' | 'danger' | 'info'
  icon?: IconName
  children: ReactNode
}

export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <Span className={classNames('tag', tone !== 'plain' && `tag--${tone}`)}>
      {icon && <Icon name={icon} size='sm' />}
      {children}
    </Span>
  )
}
