import { isLost } from '@/shared/lib/api-error'
import { useOnline } from '@/shared/platform/network'
import { text } from './messages'
import { Notice } from './notice'

export type OfflineNoticeProps = {
  /** When what is on the screen was read: `14:32`, with the day when that was not today. */
  since?: string
  /** What a reading met last: a phone may think itself connected while nothing comes through. */
  error?: Error | null
  /** What happens to what the person writes. */
  keeps?: string
}

/** Drawn only while the network is away, or nothing comes through it. */
export function OfflineNotice({ since, error = null, keeps }: OfflineNoticeProps) {
  if (useOnline() && !isLost(error)) return null
  return (
    <Notice tone='warn' icon='offline' id='offline'>
      {since ? text.offline.since(since) : text.offline.plain}
      {keeps}
    </Notice>
  )
}
