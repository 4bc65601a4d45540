type Listener = (shown: boolean) => void

/** `pagehide` too: closing a tab on iOS fires no visibilitychange. */
export function onVisibilityChange(listener: Listener): () => void {
  const change = () => listener(document.visibilityState === 'visible')
  const hide = () => listener(false)
  document.addEventListener('visibilitychange', change)
  window.addEventListener('pagehide', hide)
  return () => {
    document.removeEventListener('visibilitychange', change)
    window.removeEventListener('pagehide', hide)
  }
}
