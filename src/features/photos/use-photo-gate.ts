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
  const waits = useRef(false)
  // Counts up at each press: a flag set twice in one double tap would be no change, and nothing would ever be sent again.
  const [presses, setPresses] = useState(0)
  const [asking, setAsking] = useState(false)
  const shown = usePageShown()
  const latest = useRef(send)
  latest.current = send
  const busy = busyCount(photos)
  const left = leftCount(photos)

  useEffect(() => {
    if (!shown) waits.current = false
    else if (waits.current && busy === 0) {
      waits.current = false
      if (left > 0) setAsking(true)
      else latest.current(readyIds(photos))
    }
  }, [presses, busy, left, photos, shown])

  const wait = () => {
    setAsking(false)
    album.retryCut()
    waits.current = true
    setPresses((count) => count + 1)
  }
  return {
    waiting: waits.current ? busy : 0,
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
