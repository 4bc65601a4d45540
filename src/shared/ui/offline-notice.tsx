import { useOnline } from '@/shared/platform/network'
import { text } from './messages'
import { Notice } from './notice'

export type OfflineNoticeProps = {
  /** Time of what is on the screen: `14:32`. */
  since?: string
  /** What happens to what the person writes. */
  keeps?: string
}

/** Drawn only while the network is away. */
export function OfflineNotice({ since, keeps }: OfflineNoticeProps) {
  if (useOnline()) return null
  return (
    <Notice tone='warn' icon='offline' id='offline'>
      {since ? text.offline.since(since) : text.offline.plain}
      {keeps}
    </Notice>
  )
}
