import { useFailedPage } from '@/shared/platform/failed-page'
import { replace } from '@/shared/platform/navigation'
import { Button } from './button'
import { text } from './messages'
import { Notice } from './notice'

/** A page that was asked for did not come; here it can be asked for again. */
export function FailedPageNotice() {
  const url = useFailedPage()
  if (!url) return null
  return (
    <Notice
      tone='danger'
      alert
      icon='offline'
      title={text.pageFailed.title}
      actions={
        <Button id='failed-page-retry' look='link' onPress={() => replace(url)}>
          {text.pageFailed.again}
        </Button>
      }
    >
      {text.pageFailed.text}
    </Notice>
  )
}
