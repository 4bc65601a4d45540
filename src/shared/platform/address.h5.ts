import { page } from './navigation'

/** Writes a page's parameters into the address without leaving the page, so that a reload or a copied address shows the same. */
export function writeParams(params: Record<string, string | undefined>): void {
  window.history.replaceState(window.history.state, '', page(window.location.pathname, params))
}
