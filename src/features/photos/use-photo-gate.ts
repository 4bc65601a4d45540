import { useEffect, useRef, useState } from 'react'
import { usePageShown } from '@/shared/platform/page-shown'
import { busyCount, leftCount, readyIds } from './model'
import type { OpenAlbum } from './use-album'

export type PhotoGate = {
  /** How many photos the sending waits for; 0 when it does not wait. */
  waiting: number
  /** How many keep it back until the person decides; 0 when none do. */
  left: number
  /** None of them has arrived. */
  none: boolean
  submit(): void
  retry(): void
  sendWithout(): void
}

/**
 * Between 提交 and the sending: waits for photos that are under way, tries once more what the network kept back, and asks when
 * some cannot go along. The wait ends when the page is left.
 */
export function usePhotoGate({ album, photos, sent }: OpenAlbum, send: (ids: string[]) => void): PhotoGate {
  const [waiting, setWaiting] = useState(false)
  const [asking, setAsking] = useState(false)
  const shown = usePageShown()
  const latest = useRef(send)
  latest.current = send
  const busy = busyCount(photos)
  const left = leftCount(photos)

  useEffect(() => {
    if (!shown) setWaiting(false)
    else if (waiting && busy === 0) {
      setWaiting(false)
      if (left > 0) setAsking(true)
      else latest.current(readyIds(photos))
    }
  }, [waiting, busy, left, photos, shown])

  const wait = () => {
    setAsking(false)
    album.retryCut()
    setWaiting(true)
  }
  return {
    waiting: waiting ? busy : 0,
    left: asking ? left : 0,
    none: readyIds(photos).length === 0,
    submit: () => (sent ? send(readyIds(photos)) : wait()),
    retry: wait,
    sendWithout: () => {
      album.removeLeft()
      wait()
    },
  }
}
