import type { Page } from 'playwright-core'

/** Pixels by which fractions may differ. */
const slack = 1

/** Everything a person reads whose letters are smaller than this. */
export const smallText = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim()
      if (!words || !parent?.checkVisibility({ visibilityProperty: true })) continue
      const box = parent.getBoundingClientRect()
      if (box.width <= 1 || box.right < 0) continue
      const size = parseFloat(getComputedStyle(parent).fontSize)
      if (size < px) found.push(`${size} px: "${words.slice(0, 30)}" in .${parent.className}`)
    }
    return found
  }, least)

/** Everything a person presses that is lower or narrower than this. A checkbox or radio is as large as its label or the card it lies over. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const operable = 'a[href], button, input, select, textarea, [role=button], [tabindex="0"]'
    return [...document.querySelectorAll<HTMLElement>(operable)].flatMap((target) => {
      const { width, height, right } = (target.closest('label') ?? target).getBoundingClientRect()
      if (width === 0 || right < 0 || !target.checkVisibility({ visibilityProperty: true })) return []
      if (width >= px - 0.5 && height >= px - 0.5) return []
      const words = target.getAttribute('aria-label') ?? target.textContent.trim().slice(0, 20)
      return [
        `${Math.round(width)} × ${Math.round(height)} px: ${target.tagName.toLowerCase()}#${target.id} .${target.className} "${words}"`,
      ]
    })
  }, least)

/** How high the page is when nothing of it is out of view. */
export const fullHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const heights = [...document.querySelectorAll('.taro_page:not(.taro_page_shade)')].map((box) => box.scrollHeight)
    return Math.min(8000, Math.max(innerHeight, ...heights))
  })

/** As if the person had set the browser to letters of twice the size. */
export const enlargeText = (page: Page, times: number): Promise<void> =>
  page.evaluate((factor) => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')]
    const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize))
    all.forEach((element, at) => element.style.setProperty('font-size', `${sizes[at]! * factor}px`, 'important'))
  }, times)

/** Words of which a part lies outside the screen or is hidden by a box around them, and a page that must be moved sideways. */
export const cutText = (page: Page): Promise<string[]> =>
  page.evaluate((px) => {
    const found: string[] = []
    const scroller = document.querySelector('.taro_page:not(.taro_page_shade)') ?? document.scrollingElement
    for (const box of [scroller, document.scrollingElement])
      if (box && box.scrollWidth > box.clientWidth + px)
        found.push(`the page is ${box.scrollWidth - box.clientWidth} px too wide`)

    const hides = (value: string) => value === 'hidden' || value === 'clip'
    const scrolls = (value: string) => value === 'auto' || value === 'scroll'
    const isCut = (word: DOMRect, from: Element): boolean => {
      let [across, down] = [true, true]
      for (let box: Element | null = from; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        const { left, right, top, bottom } = box.getBoundingClientRect()
        if (across && hides(overflowX) && (word.left < left - px || word.right > right + px)) return true
        if (down && hides(overflowY) && (word.top < top - px || word.bottom > bottom + px)) return true
        if (scrolls(overflowX)) across = false
        if (scrolls(overflowY)) down = false
      }
      return across && (word.left < -px || word.right > innerWidth + px)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim()
      if (!words || !parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.vh, .skip')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      if ([...range.getClientRects()].some((word) => word.width > 0 && isCut(word, parent)))
        found.push(`"${words.slice(0, 30)}" is cut in .${parent.className}`)
    }
    return found
  }, slack)
