import { useId, type ReactNode } from 'react'
import { Box } from './box'
import { Heading } from './heading'
import { Icon } from './icon'
import { text } from './messages'
import { Overlay } from './overlay'
import { Pressable } from './pressable'

export type SheetProps = { open: boolean; title: string; onClose(): void; children: ReactNode; foot?: ReactNode }

export function Sheet({ open, title, onClose, children, foot }: SheetProps) {
  const titleId = useId()
  if (!open) return null
  return (
    <Overlay sheet titleId={titleId} className='sheet' onClose={onClose}>
      <Box className='sheet__head'>
        <Heading level={2} id={titleId} size='title'>
          {title}
        </Heading>
        <Pressable id='sheet-close' className='sheet__close' label={text.close} onPress={onClose}>
          <Icon name='close' size='lg' />
        </Pressable>
      </Box>
      <Box className='sheet__body'>{children}</Box>
      {foot && <Box className='sheet__foot'>{foot}</Box>}
    </Overlay>
  )
}
