import { useState } from 'react'
import { replace } from '@/shared/platform/navigation'
import { Button, Dialog, Paragraph, showToast } from '@/shared/ui'
import { text } from '../messages'
import { useSignOut } from '../use-sign-out'

const words = text.settings

/** The button, and what it takes away said first. */
export function SignOut() {
  const [asking, setAsking] = useState(false)
  const leave = useSignOut((heard) => {
    setAsking(false)
    showToast(heard ? words.done : words.localOnly)
    replace('/pages/me/index')
  })
  return (
    <>
      <Button id='settings-sign-out' block look='danger-line' onPress={() => setAsking(true)}>
        {words.signOut}
      </Button>
      <Dialog
        open={asking}
        title={words.dialog.title}
        onClose={() => setAsking(false)}
        cancelLabel={words.dialog.keep}
        confirm={{
          id: 'settings-sign-out-confirm',
          label: words.dialog.confirm,
          look: 'danger',
          loading: leave.isPending,
          loadingLabel: words.dialog.busy,
          onPress: () => !leave.isPending && leave.mutate(),
        }}
      >
        <Paragraph>{words.dialog.text}</Paragraph>
      </Dialog>
    </>
  )
}
