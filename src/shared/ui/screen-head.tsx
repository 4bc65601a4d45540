import type { ReactNode } from 'react'
import { Box } from './box'
import { Heading } from './heading'

export type ScreenHeadProps = { title?: string; lead?: ReactNode; caption?: ReactNode }

export function ScreenHead({ title, lead, caption }: ScreenHeadProps) {
  return (
    <Box className='page__head'>
      {lead && <Box className='page__lead'>{lead}</Box>}
      {title && (
        <Heading level={1} size='h1'>
          {title}
        </Heading>
      )}
      {caption && <Box className='page__caption'>{caption}</Box>}
    </Box>
  )
}
