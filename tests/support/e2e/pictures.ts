import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where `npm run screens` wants a picture of each screen that is looked at; other runs take none. */
const folder = process.env.SCREENS
/** px; a list may go on for ever. */
const TALLEST = 4000

/** The whole screen from top to end, named after the looks it has and what it shows. */
export async function keepPicture(page: Page, looks: string, name: string): Promise<void> {
  if (!folder) return
  mkdirSync(join(folder, looks), { recursive: true })
  const size = page.viewportSize()
  const tall = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight), innerHeight),
  )
  if (size) await page.setViewportSize({ ...size, height: Math.min(tall, TALLEST) })
  await page.screenshot({ path: join(folder, looks, `${name.replaceAll(' ', '-')}.png`) })
  if (size) await page.setViewportSize(size)
}
