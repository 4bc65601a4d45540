import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useBackCloses } from '@/shared/platform/overlays'
import { classNames } from './class-names'
import type { OverlayProps } from './overlay'

const stops = 'a[href], button, input:not([disabled]), textarea, select, [tabindex="0"]'

/** Keeps focus inside, closes by Esc, by Back and by a tap on the ground, gives focus back to what opened it. */
export function Overlay({ sheet, titleId, className, onClose, children }: OverlayProps) {
  const box = useRef<HTMLDivElement>(null)
  useBackCloses(onClose)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    box.current?.focus()
    return () => opener?.focus()
  }, [])

  const keep = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onClose()
    }
    if (event.key !== 'Tab') return
    const all = [...(box.current?.querySelectorAll<HTMLElement>(stops) ?? [])]
    const [first, last] = [all[0], all[all.length - 1]]
    const here = document.activeElement
    if (event.shiftKey && (here === first || here === box.current)) {
      event.preventDefault()
      last?.focus()
    } else if (!event.shiftKey && here === last) {
      event.preventDefault()
      first?.focus()
    }
  }
  const ground = (event: MouseEvent) => {
    if (event.target === event.currentTarget) onClose()
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- Esc and the close button do the same
    <div className={classNames('scrim', sheet && 'scrim--sheet')} onClick={ground}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the trap listens for Tab and Esc */}
      <div
        ref={box}
        className={className}
        role='dialog'
        aria-modal='true'
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={keep}
      >
        {children}
      </div>
    </div>
  )
}
