import type { Colours } from '@contract/region/schema'
import { propertyOf } from './region-property'

/** The region's colours on the whole document; null leaves the product's own. By CSSOM: the page may not carry styles of its own. */
export function showColours(colours: Colours | null): void {
  if (!colours) return
  for (const [name, value] of Object.entries(colours))
    document.documentElement.style.setProperty(propertyOf(name), value)
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colours.brand)
}
