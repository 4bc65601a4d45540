import { Notice } from '@/shared/ui'
import { elderText } from '../elder-messages'

/** 代办: whose filing this is. Nothing for one's own. */
export function ForElder({ helped }: { helped: string }) {
  if (!helped) return null
  return (
    <Notice id='file-for-elder' icon='users' title={elderText.title(helped)}>
      {elderText.text}
    </Notice>
  )
}
