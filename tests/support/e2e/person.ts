import type { BrowserContext, Locator, Page } from 'playwright-core'
import { axeFindings } from './axe'

export type Target = string | Locator

/** Somebody in front of a browser of their own. `page` changes when they close the app and open it again. */
export type Person = ReturnType<typeof createPerson>

const wide = 1200
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A field is found by its label, with or without the mark of an optional one. */
const labelled = (label: string) => new RegExp(`^${escaped(label)}(（选填）)?$`)

export function createPerson(name: string, context: BrowserContext, url: string) {
  let page: Page
  let taps = 0
  const complaints: string[] = []
  const expected: RegExp[] = []

  async function open(path = '/'): Promise<void> {
    if (!page) await newPage()
    await page.goto(url + path)
    await page.locator('h1').filter({ visible: true }).first().waitFor()
  }
  async function newPage(): Promise<void> {
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url ?? ''}`)
    })
    page.on('pageerror', (error) => complaints.push(`${error.message}\n${error.stack ?? ''}`))
  }
  /** Earlier pages stay in the document, so only what is visible counts. A word is an id. */
  const see = (target: Target): Locator =>
    (typeof target === 'string' ? page.locator(`[id="${target}"]`) : target).filter({ visible: true })

  async function tap(target: Target): Promise<void> {
    taps += 1
    await see(target).click()
  }
  /** Chips, radio cards and checkboxes, by their words. */
  const choice = (words: string, group?: string): Locator => {
    const within = group === undefined ? page : page.getByRole('group', { name: group })
    const named = { name: words, exact: true }
    return see(within.getByRole('radio', named).or(within.getByRole('checkbox', named))).first()
  }
  async function choose(words: string, group?: string): Promise<void> {
    taps += 1
    await choice(words, group).check()
  }
  const field = (label: string) => see(page.getByLabel(labelled(label)))
  const write = (label: string, words: string) => field(label).fill(words)

  const button = (words: string) => see(page.getByRole('button', { name: words, exact: true }))
  const link = (words: string) => see(page.getByRole('link', { name: words, exact: true }))
  const text = (words: string | RegExp) => see(page.getByText(words))

  /** The page's one h1 says this. */
  async function reaches(title: string | RegExp): Promise<void> {
    await see(page.getByRole('heading', { level: 1, name: title }))
      .first()
      .waitFor()
  }

  return {
    name,
    context,
    get page() {
      return page
    },
    get taps() {
      return taps
    },
    complaints,
    /** These console lines belong to what the journey does, such as a request that is refused or cut. */
    expects: (...lines: RegExp[]) => void expected.push(...lines),
    unexpected: () => complaints.filter((line) => !expected.some((pattern) => pattern.test(line))),
    open,
    see,
    tap,
    choice,
    choose,
    field,
    write,
    button,
    link,
    text,
    reaches,
    isWide: () => (page.viewportSize()?.width ?? 0) >= wide,
    /** The app is gone without a word, as after a crash, and is opened anew. */
    async crashes(path = '/') {
      await page.close({ runBeforeUnload: false })
      await newPage()
      await open(path)
    },
    /** What axe finds on the page as it stands now fails the journey at its end, together with what it finds elsewhere. */
    async meetsNoBarrier(where: string) {
      complaints.push(...(await axeFindings(page)).map((finding) => `${where}: ${finding}`))
    },
  }
}
