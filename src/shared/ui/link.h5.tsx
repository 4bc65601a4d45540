import type { MouseEvent } from 'react'
import { go } from '@/shared/platform/navigation'
import { classNames } from './class-names'
import type { LinkProps } from './link'

const looks = { text: 'link', under: 'link link--under', bare: '' }
const ownTab = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

/** A real anchor, so that it can be opened in a new tab; a button when it leads to no page. */
export function Link({ to, onPress, id, className, label, current, look = 'text', children }: LinkProps) {
  const names = classNames('anchor', looks[look], className)
  if (!to) {
    return (
      <button type='button' id={id} className={names} aria-label={label} onClick={onPress}>
        {children}
      </button>
    )
  }
  return (
    <a
      id={id}
      href={to}
      className={names}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (ownTab(event)) return
        event.preventDefault()
        if (onPress) onPress()
        else go(to)
      }}
    >
      {children}
    </a>
  )
}
