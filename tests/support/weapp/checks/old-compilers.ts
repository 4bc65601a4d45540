import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ProgramFiles } from '../program-files'
import type { Finding } from './finding'

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

const OUTPUT_LIMIT = 256 * 1024 * 1024

/** WeChat's WXML and WXSS compilers of 2019-2020, which the slowest clients' style rules still follow. */
export const checkWithOldCompilers = (files: ProgramFiles, toolsDir: string): Finding[] => {
  const resolve = createRequire(join(toolsDir, 'package.json')).resolve
  const bin = join(dirname(resolve('miniprogram-compiler/package.json')), 'bin', SYSTEMS[process.platform] ?? 'linux')
  const ending = process.platform === 'win32' ? '.exe' : ''

  const run = (name: 'wcc' | 'wcsc', args: string[], wanted: RegExp): Finding[] => {
    const program = join(bin, name + ending)
    // npm unpacks them without their run bit.
    chmodSync(program, 0o755)
    const inputs = files.names.filter((file) => wanted.test(file))
    const { status, stderr, error } = spawnSync(program, [...args, ...inputs], {
      cwd: files.dir,
      maxBuffer: OUTPUT_LIMIT,
    })
    if (status === 0) return []
    return [{ check: name, detail: error?.message ?? String(stderr).trim() }]
  }
  return [...run('wcc', ['-d', '-gn', '$gwx'], /\.(wxml|wxs)$/), ...run('wcsc', ['-lc', '-db', '-pc', '0'], /\.wxss$/)]
}
