import { useId, type ReactNode } from 'react'
import { Box } from './box'
import { Button } from './button'
import { ButtonRow } from './button-row'
import { Heading } from './heading'
import { Overlay } from './overlay'

export type DialogProps = {
  open: boolean
  /** A question: 撤回这件诉求？ */
  title: string
  children?: ReactNode
  confirm: {
    label: string
    onPress(): void
    look?: 'primary' | 'danger'
    loading?: boolean
    loadingLabel?: string
    id?: string
  }
  cancelLabel: string
  onClose(): void
}

export function Dialog({ open, title, children, confirm, cancelLabel, onClose }: DialogProps) {
  const titleId = useId()
  if (!open) return null
  return (
    <Overlay titleId={titleId} className='dialog' onClose={onClose}>
      <Heading level={2} id={titleId} size='h2'>
        {title}
      </Heading>
      <Box className='dialog__body'>{children}</Box>
      <ButtonRow>
        <Button id='dialog-cancel' look='quiet' onPress={onClose}>
          {cancelLabel}
        </Button>
        <Button
          id={confirm.id ?? 'dialog-confirm'}
          look={confirm.look ?? 'primary'}
          loading={confirm.loading}
          loadingLabel={confirm.loadingLabel}
          onPress={confirm.onPress}
        >
          {confirm.label}
        </Button>
      </ButtonRow>
    </Overlay>
  )
}
