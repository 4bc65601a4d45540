import { useState } from 'react'
import { Button, RadioCards, Sheet } from '@/shared/ui'
import { text } from '../messages'

const words = text.sheet

export function SheetExample() {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('check')
  const close = () => setOpen(false)
  return (
    <>
      <Button id='open-sheet' block onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Sheet
        open={open}
        title={words.question}
        onClose={close}
        foot={
          <Button id='sheet-done' look='primary' block onPress={close}>
            {words.confirm}
          </Button>
        }
      >
        <RadioCards
          name='sheet-reason'
          label={words.question}
          value={reason}
          onChange={setReason}
          options={words.reasons}
        />
      </Sheet>
    </>
  )
}
