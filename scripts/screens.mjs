// npm run screens: a picture of every screen the routes tests look at, in both modes, and contact sheets of them, in
// test-results/screens. It uses the built H5 app and service (npm run build:h5, npm run build:server).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { browserFlags, browserPath, prepareBrowser } from './browser.mjs'
import { runJest } from './jest-projects.mjs'

const folder = path.resolve('test-results/screens')
/** Pictures a sheet, so that each stays readable. */
const PER_SHEET = 12

const noBrowser = prepareBrowser()
if (noBrowser) {
  console.error(noBrowser)
  process.exit(1)
}
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { failed } = await runJest('e2e', {
  env: { SCREENS: folder },
  minutes: 20,
  only: ['tests/e2e/routes', 'tests/e2e/examples'],
})

const sheet = (looks, files) => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:16px;font:14px sans-serif;background:#ddd;display:grid;grid-template-columns:repeat(${looks === 'desk' ? 2 : 6},1fr);gap:16px;align-items:start}
figure{margin:0}img{width:100%;display:block}figcaption{padding:4px 0}</style>
${files.map((file) => `<figure><figcaption>${looks} · ${path.parse(file).name}</figcaption><img src="${looks}/${file}"></figure>`).join('\n')}`

const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags })
const page = await browser.newPage({ viewport: { width: 1680, height: 1000 } })
for (const looks of readdirSync(folder)) {
  const files = readdirSync(path.join(folder, looks)).sort()
  for (let at = 0; at < files.length; at += PER_SHEET) {
    const name = `sheet-${looks}-${at / PER_SHEET + 1}`
    writeFileSync(path.join(folder, `${name}.html`), sheet(looks, files.slice(at, at + PER_SHEET)))
    await page.goto(`file://${path.join(folder, `${name}.html`)}`)
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
    console.log(path.join('test-results/screens', `${name}.png`))
  }
}
await browser.close()
process.exitCode = failed === 0 ? 0 : 1
