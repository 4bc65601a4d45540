import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Heading } from './heading'

export type CardProps = {
  as?: 'div' | 'section' | 'article'
  look?: 'plain' | 'turn' | 'soft' | 'lead'
  /** No padding: tables and rows reach the edge. */
  flush?: boolean
  title?: string
  level?: 2 | 3
  label?: string
  foot?: ReactNode
  id?: string
  className?: string
  children?: ReactNode
}

export function Card({ as, look = 'plain', flush, title, level = 2, label, foot, id, className, children }: CardProps) {
  return (
    <Box
      as={as}
      id={id}
      label={label}
      className={classNames('card', look !== 'plain' && `card--${look}`, flush && 'card--flush', className)}
    >
      {title && (
        <Heading level={level} className={classNames('card__title', flush && 'card__title--flush')}>
          {title}
        </Heading>
      )}
      {children}
      {foot && <Box className='card__foot'>{foot}</Box>}
    </Box>
  )
}
