import type { ReactNode } from 'react'
import { Box, Heading, Paragraph, Stack } from '@/shared/ui'
import './example.scss'

type Props = {
  title: string
  /** When it is used, where that is not plain. */
  note?: string
  children: ReactNode
}

/** One primitive in all its states. */
export function Example({ title, note, children }: Props) {
  return (
    <Box as='section' className='example'>
      <Heading level={2} className='example__title'>
        {title}
      </Heading>
      {note && (
        <Paragraph tone='cap' className='example__note'>
          {note}
        </Paragraph>
      )}
      <Stack gap={3}>{children}</Stack>
    </Box>
  )
}
