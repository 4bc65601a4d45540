import type { Visit } from './main-routes'
import { keepPicture } from './pictures'
import { cutText, enlargeText, smallTargets, smallText } from './measures'

/** Least sizes in px of what is pressed and what is read. */
type Law = { target: number; text: number }
export const standard: Law = { target: 44, text: 12 }
/** MIIT 适老化通用设计规范. */
export const elder: Law = { target: 60, text: 18 }

const narrow = { width: 320, height: 640 }
/** The same phone at a zoom of 200 %. */
const zoomed = { width: 160, height: 320 }

async function judge({ who, path, name }: Visit, { target, text }: Law): Promise<void> {
  await who.open(path)
  const { page } = who
  const note = (what: string, findings: string[]) =>
    who.complaints.push(...findings.map((one) => `${name}: ${what}: ${one}`))
  await page.waitForLoadState('networkidle')
  await keepPicture(page, target >= elder.target ? 'elder' : 'standard', name)
  await who.meetsNoBarrier(name)
  note('letters too small', await smallText(page, text))
  note('hard to hit', await smallTargets(page, target))
  const before = page.viewportSize()
  await page.setViewportSize(zoomed)
  note('at 320 px and 200 %', await cutText(page))
  await page.setViewportSize(narrow)
  note('at 320 px', await cutText(page))
  await enlargeText(page, 2)
  note('at 320 px with letters twice as large', await cutText(page))
  if (before) await page.setViewportSize(before)
}

/** What the desks show at 1280 px; letters and targets there are those of a mouse. */
export async function looksAtDesks(visits: readonly Visit[]): Promise<void> {
  for (const { who, path, name } of visits) {
    await who.open(path)
    await who.page.waitForLoadState('networkidle')
    await keepPicture(who.page, 'desk', name)
    await who.meetsNoBarrier(`${name} at 1280 px`)
    who.complaints.push(...(await cutText(who.page)).map((one) => `${name} at 1280 px: ${one}`))
  }
}

/** QUALITY A1, A2 on every one of these routes. */
export async function looksAt(visits: readonly Visit[], law: Law): Promise<void> {
  for (const visit of visits) await judge(visit, law)
}
