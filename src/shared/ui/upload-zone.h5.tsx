import { useEffect, useLayoutEffect, useRef, useState, type DragEvent } from 'react'
import { photosAmong } from '@/shared/platform/choose-photos.h5'
import { classNames } from './class-names'
import type { UploadZoneProps } from './upload-zone'

/** Takes pasted and dropped photos too, and keeps the focus when the tile it was on goes away. */
export function UploadZone({ onFiles, children }: UploadZoneProps) {
  const zone = useRef<HTMLDivElement>(null)
  const focused = useRef<Element | null>(null)
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const photos = photosAmong(event.clipboardData?.files ?? [])
      // Earlier pages stay in the document; only the one in view takes part.
      if (photos.length === 0 || zone.current?.offsetParent === null) return
      event.preventDefault()
      latest.current(photos)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return
    focused.current = null
    const find = (selector: string) => zone.current?.querySelector<HTMLElement>(selector)
    if (document.activeElement === document.body)
      (find('.upload__add') ?? find('button'))?.focus({ preventScroll: true })
  })

  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    // Mouse only: the button inside does the same for everybody.
    <div
      ref={zone}
      className={classNames('upload', over && 'upload--over')}
      onFocus={(event) => (focused.current = event.target)}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) focused.current = null
      }}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        onFiles(photosAmong(event.dataTransfer.files))
      }}
    >
      {children}
    </div>
  )
}
