import { applyUpdate, useUpdateReady } from '@/shared/platform/update'
import { Button, Notice } from '@/shared/ui'
import { text } from './messages'

/** Here and nowhere else: opening anew would take away what somebody writes on another page. */
export function UpdateNotice() {
  if (!useUpdateReady()) return null
  return (
    <Notice
      id='home-update'
      title={text.update.title}
      actions={
        <Button id='home-update-now' look='link' onPress={applyUpdate}>
          {text.update.now}
        </Button>
      }
    >
      {text.update.later}
    </Notice>
  )
}
