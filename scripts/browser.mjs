import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const here = (file, ...args) => spawnSync(file, args, { encoding: 'utf8' }).status === 0
const isDebian = () => existsSync('/usr/bin/apt-get')

export const browserPath = () => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
export const browserFlags = JSON.parse(readFileSync(new URL('browser-flags.json', import.meta.url), 'utf8'))

const hasChromium = () => existsSync(browserPath())
/** Without a Chinese font every word is a row of boxes, all equally wide: pictures and widths would mean nothing. */
const hasChineseFont = () => {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

/** Installs what the journeys in the browser need. Returns what a person must do when it cannot, otherwise undefined. */
export function prepareBrowser() {
  const wanted = [...(hasChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig'])]
  if (wanted.length === 0) return undefined
  const command = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`
  if (!isDebian()) return `Install Chromium and a Chinese font, then set CHROMIUM_PATH (on Debian: ${command}).`
  if (process.getuid() !== 0) return `Run as root: apt-get update && ${command}`
  console.log(`Installing ${wanted.join(', ')} ...`)
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  if (here('apt-get', 'update', '-q') && here(...command.split(' ')) && hasChromium() && hasChineseFont())
    return undefined
  return `apt-get could not install ${wanted.join(', ')}. Look why: apt-get update && ${command}`
}
