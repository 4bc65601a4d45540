import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where `npm run screens` wants a picture of each screen that is looked at; other runs take none. */
const folder = process.env.SCREENS

/** The whole screen from top to end, named after the looks it has and what it shows. */
export async function keepPicture(page: Page, looks: string, name: string): Promise<void> {
  if (!folder) return
  mkdirSync(join(folder, looks), { recursive: true })
  await page.screenshot({ path: join(folder, looks, `${name.replaceAll(' ', '-')}.png`), fullPage: true })
}
