// npm test: all that CI runs, on a machine with nothing but Node and npm. Ends with one line: N passed, N failed.
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './installed.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const total = { passed: 0, failed: 0 }
const add = ({ passed, failed }) => {
  total.passed += passed
  total.failed += failed
}

for (const folder of [root, join(root, 'tests', 'weapp')]) {
  if (isInstalled(folder)) continue
  console.log(`npm ci in ${folder} ...`)
  const problem = install(folder)
  if (problem) end({ passed: 0, failed: 1 }, problem)
}

// Only now: these files use what has just been installed.
const { prepareBrowser } = await import('./browser.mjs')
const { builds, codeGates, runGates, size } = await import('./gates.mjs')
const { runJest } = await import('./jest-projects.mjs')

const noBrowser = prepareBrowser()

// What is built here is not what `npm start` would have noted down as built.
rmSync(join(root, 'dist', '.stamp-dist-h5-index-html'), { force: true })
rmSync(join(root, 'dist', '.stamp-dist-server-main-mjs'), { force: true })
add(await runGates([...builds, ...codeGates]))
add(await runGates([size]))

for (const project of ['unit', 'api', 'weapp']) add(await runJest(project))
if (noBrowser) {
  console.log(`\nFAILED  e2e: there is no browser. ${noBrowser}`)
  add({ passed: 0, failed: 1 })
} else add(await runJest('e2e'))

end(total)

function end({ passed, failed }, problem) {
  if (problem) console.log(problem)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
