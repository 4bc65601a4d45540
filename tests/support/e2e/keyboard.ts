import type { Page } from 'playwright-core'
import type { Person, Target } from './person'

type Stop = { name: string; top: number; inMain: boolean; seen: boolean; ring: boolean; heading: boolean }

/** What has the focus now, where it stands on the page, and whether a person can see that it has it. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const stop = document.activeElement as HTMLElement
    const box = stop.getBoundingClientRect()
    const clear = (element: Element | null): boolean =>
      !element || (Number(getComputedStyle(element).opacity) > 0.5 && clear(element.parentElement))
    const ringed = (element: Element | null) => {
      if (!element || !clear(element)) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    }
    const scrolled = stop.closest('.taro_page')?.scrollTop ?? 0
    return {
      name: `${stop.tagName.toLowerCase()}#${stop.id} ${stop.getAttribute('aria-label') ?? stop.textContent.trim().slice(0, 20)}`,
      top: box.top + scrolled,
      inMain: stop.closest('main') !== null && stop.closest('.desk') === null,
      seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      heading: stop.tagName === 'H1',
      ring: ringed(stop) || ringed(stop.nextElementSibling) || ringed(stop.parentElement),
    }
  })

const most = 120

/** Somebody who has only a keyboard. Every stop on the way must be in view, show that it has the focus, and come in reading order. */
export function withKeyboard(person: Person) {
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n++) await person.page.keyboard.press(key)
  }
  const has = (target: Target) =>
    person
      .see(target)
      .first()
      .evaluate((element) => element === document.activeElement)
  const fault = (stop: Stop, what: string) => person.complaints.push(`keyboard: ${what}: ${stop.name}`)

  function judge(stop: Stop, before: Stop | null, back: boolean) {
    if (!stop.seen) fault(stop, 'focus is out of view')
    if (!stop.ring) fault(stop, 'focus cannot be seen')
    if (!back && before?.inMain && stop.inMain && stop.top < before.top - 8)
      fault(stop, `focus jumps up from ${before.name}`)
  }
  /** Tab after Tab until the target has the focus. */
  async function goTo(target: Target, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const way: string[] = []
    let before: Stop | null = null
    while (way.length < most) {
      await press(key)
      const stop = await focused(person.page)
      way.push(stop.name)
      // The page has just opened and gave its heading the focus: no stop of Tab.
      if (stop.heading) continue
      judge(stop, before, key !== 'Tab')
      if (await has(target)) return
      before = stop
    }
    throw new Error(`${String(target)} cannot be reached by ${key}: ${way.join(' > ')}`)
  }

  return {
    press,
    goTo,
    has,
    async presses(target: Target, key: 'Enter' | 'Space' = 'Enter') {
      await goTo(target)
      await press(key)
    },
    write: async (target: Target, words: string) => {
      await goTo(target)
      await person.page.keyboard.insertText(words)
    },
    /** A new page reads its title first. */
    async landsOn(title: string) {
      await person.reaches(title)
      await person.page.waitForFunction(
        (words) => document.activeElement?.tagName === 'H1' && document.activeElement.textContent.trim() === words,
        title,
      )
    },
    /** Tab goes round inside an open dialog or sheet, forwards and backwards, and Escape closes it where it was opened. */
    async isHeldByDialog(opener: string) {
      const dialog = person.see(person.page.getByRole('dialog'))
      await dialog.waitFor()
      const inside = () => dialog.evaluate((box) => box.contains(document.activeElement))
      for (const key of [...Array<string>(8).fill('Tab'), ...Array<string>(8).fill('Shift+Tab')]) {
        await press(key)
        if (!(await inside())) throw new Error(`${key} leaves the dialog for ${(await focused(person.page)).name}`)
        judge(await focused(person.page), null, true)
      }
      await press('Escape')
      await dialog.waitFor({ state: 'detached' })
      if (!(await has(opener))) throw new Error(`Escape does not give the focus back to ${opener}`)
    },
  }
}
