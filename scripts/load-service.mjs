import { build } from 'esbuild'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundling } from './build-server.mjs'
import { root } from './run-program.mjs'

/**
 * Parts of the service, which is TypeScript, for a program that is not.
 * @param exports lines such as `export { buildApp } from './server/src/app'`
 */
export async function loadService(exports) {
  const outfile = join(root, '.cache', `service-parts-${process.pid}.mjs`)
  mkdirSync(dirname(outfile), { recursive: true })
  const stdin = { contents: exports.join('\n'), resolveDir: root, loader: 'ts' }
  await build({ ...bundling, sourcemap: false, stdin, outfile })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
