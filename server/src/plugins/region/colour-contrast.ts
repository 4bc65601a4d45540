import type { JsonLines } from './json-lines'
import { messages } from './messages'
import type { Report } from './problems'
import type { Colours } from './types'

/** WCAG 2.2, 1.4.3. */
const LEAST = 4.5
const WHITE = { value: '#ffffff', name: '白色' }
/** Of the product's tokens: the ground of a page and the darkest words on it. */
const GROUND = { value: '#f1f5f8', name: '页面底色 #f1f5f8' }
const TEXT = { value: '#445663', name: '正文 #445663' }

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Every pair in which one is read on the other. */
export const checkColours = (colours: Colours, lines: JsonLines, report: Report) => {
  const { brand, brandDeep, brandSoft } = colours
  const onBrand = { value: brand, name: `brand ${brand}` }
  const pairs: [keyof Colours, { value: string; name: string }][] = [
    ['brand', WHITE],
    ['brand', GROUND],
    ['brand', { value: brandSoft, name: `brandSoft ${brandSoft}` }],
    ['brandDeep', WHITE],
    ['brandDeep', { value: brandSoft, name: `brandSoft ${brandSoft}` }],
    ['brandSoft', TEXT],
    ['onBrandSoft', onBrand],
    ['onBrandSoft', { value: brandDeep, name: `brandDeep ${brandDeep}` }],
  ]
  for (const [name, on] of pairs) {
    const ratio = contrast(colours[name], on.value)
    // Rounded down, so that 4.49 is not told as 4.5.
    if (ratio < LEAST)
      report(
        lines.lineOf(`/colours/${name}`),
        messages.contrast(name, colours[name], on.name, (Math.floor(ratio * 100) / 100).toFixed(2)),
      )
  }
}
