import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { Finding } from './finding'

const ANSWER = 'findings.json'
const PATIENCE = 300_000

/** Bundles the checking program and runs it in a fresh node. */
export const runOfficialChecks = (programDir: string, toolsDir: string): Finding[] => {
  const scratch = mkdtempSync(join(tmpdir(), 'weapp-checks-'))
  try {
    const outfile = join(scratch, 'official-checks.cjs')
    buildSync({
      entryPoints: [join(__dirname, 'official-checks.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    // miniprogram-ci leaves empty folders with made-up names where it is started.
    const { stderr, error } = spawnSync(process.execPath, [outfile, toolsDir, programDir, scratch], {
      cwd: scratch,
      timeout: PATIENCE,
      encoding: 'utf8',
    })
    try {
      return JSON.parse(readFileSync(join(scratch, ANSWER), 'utf8')) as Finding[]
    } catch {
      throw new Error(`miniprogram-ci gave no answer: ${error?.message ?? stderr}`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
