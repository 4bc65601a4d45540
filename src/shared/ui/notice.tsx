import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Group } from './group'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Span } from './span'

export type NoticeProps = {
  tone?: 'info' | 'warn' | 'danger' | 'success'
  title?: string
  icon?: IconName
  actions?: ReactNode
  id?: string
  /** Read out at once: only for errors. */
  alert?: boolean
  children?: ReactNode
}

const icons = { info: 'info', warn: 'warning', danger: 'warning', success: 'check' } as const

export function Notice({ tone = 'info', title, icon, actions, id, alert, children }: NoticeProps) {
  const className = classNames('notice', tone !== 'info' && `notice--${tone}`)
  const content = (
    <>
      <Span className='notice__icon'>
        <Icon name={icon ?? icons[tone]} />
      </Span>
      <Box className='notice__main'>
        {title && <Span className='notice__title'>{title}</Span>}
        {children}
        {actions && <Box className='notice__acts'>{actions}</Box>}
      </Box>
    </>
  )
  return alert ? (
    <Group role='alert' id={id} className={className}>
      {content}
    </Group>
  ) : (
    <Box id={id} className={className}>
      {content}
    </Box>
  )
}
