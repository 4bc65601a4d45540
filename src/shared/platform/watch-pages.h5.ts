import { setFailedPage } from './failed-page'
import { watchBack } from './overlays.h5'

/** The router changes the address first and fetches the page's scripts then; when that fails, nothing else would be seen of it. */
export function watchPages(): void {
  watchBack()
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    const { name, code } = (reason ?? {}) as { name?: string; code?: string }
    if (name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED')
      setFailedPage(window.location.pathname + window.location.search)
  })
}
