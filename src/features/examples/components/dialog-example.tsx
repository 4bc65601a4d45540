import { useState } from 'react'
import { Button, Dialog } from '@/shared/ui'
import { text } from '../messages'

const words = text.dialog

export function DialogExample() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button id='open-dialog' look='danger-line' block onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog
        open={open}
        title={words.question}
        cancelLabel={words.cancel}
        confirm={{ label: words.confirm, look: 'danger', onPress: close }}
        onClose={close}
      >
        {words.lost}
      </Dialog>
    </>
  )
}
