import { rmSync } from 'node:fs'
import type { Embedded } from '../../server/src/plugins/db/embedded/start-embedded'

declare global {
  /** Handed from the setup to the teardown, which runs in the same process. */
  var fahuiminTestRun: { dataDir: string; embedded: Embedded } | undefined
}

export default async function tearDown() {
  const run = globalThis.fahuiminTestRun
  if (!run) return
  await run.embedded.close()
  rmSync(run.dataDir, { recursive: true, force: true })
}
