import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import flags from '../../../scripts/browser-flags.json'

/** Debian's Chromium, or the one CHROMIUM_PATH names. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (apt-get install chromium) or set CHROMIUM_PATH.`,
    )
  return chromium.launch({ executablePath, args: flags })
}
