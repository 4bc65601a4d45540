import { rmSync } from 'node:fs'
import './jest-global-setup'

export default async function tearDown() {
  const run = globalThis.fahuiminTestRun
  if (!run) return
  await run.embedded.close()
  rmSync(run.dataDir, { recursive: true, force: true })
}
