import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** What the service is built from; `npm start` and the operator's programs must agree, or each would build anew. */
export const serverBundle = {
  output: 'dist/server/main.mjs',
  inputs: ['server', 'contract', 'scripts/build-server.mjs', 'package-lock.json', 'tsconfig.json'],
}

/** Contents, not times: a checkout or a copy of the folder must not build again what is already there. */
export function contentHash(root, inputs) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  for (const input of inputs)
    for (const file of filesIn(join(root, input))) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds unless `output` was made from just these inputs. The stamp goes first, so a build cut short counts as none. */
export async function buildWhenStale({ root, inputs, output, build }) {
  const stamp = join(root, 'dist', `.stamp-${output.replaceAll(/\W/g, '-')}`)
  const hash = contentHash(root, inputs)
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  rmSync(stamp, { force: true })
  await build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
