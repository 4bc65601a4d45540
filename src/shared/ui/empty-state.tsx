import type { ReactNode } from 'react'
import { Box } from './box'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Paragraph } from './paragraph'
import { Span } from './span'

export type EmptyStateProps = { title: string; text?: ReactNode; icon?: IconName; action?: ReactNode }

export function EmptyState({ title, text, icon = 'list', action }: EmptyStateProps) {
  return (
    <Box className='blank'>
      <Span className='blank__icon'>
        <Icon name={icon} />
      </Span>
      <Paragraph className='blank__title'>{title}</Paragraph>
      {text && <Paragraph className='blank__text'>{text}</Paragraph>}
      {action && <Box className='blank__act'>{action}</Box>}
    </Box>
  )
}
