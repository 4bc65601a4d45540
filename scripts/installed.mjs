import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** True when node_modules was made from this package-lock.json, by us or by an `npm ci` of the operator's own. */
export function isInstalled(root) {
  const stamp = join(root, 'node_modules', '.fahuimin-lock')
  const npmRecord = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(npmRecord)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true
  return statSync(npmRecord).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/** Returns what npm said when it fails, otherwise undefined. */
export function install(root) {
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  // Under `npm start` npm names its own file, which also spares Windows its npm.cmd.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command, ...before] = npm
  const done = spawnSync(command, [...before, ...flags], { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) return `${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`
  markInstalled(root)
  return undefined
}

export const markInstalled = (root) => writeFileSync(join(root, 'node_modules', '.fahuimin-lock'), lockHash(root))

const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
