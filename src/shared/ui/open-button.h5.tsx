import type { OpenButtonProps } from './open-button'

/** A browser has no such button, and nothing there asks for what only it may ask. */
export function OpenButton(_props: OpenButtonProps) {
  return null
}
