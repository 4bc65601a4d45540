import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build-when-stale.mjs'
import { serverBuild } from './build-server.mjs'

/** Runs a program that stands beside the service in dist/server, built from what is here now. */
export async function runServerProgram(name) {
  const { root } = serverBuild
  await buildWhenStale(serverBuild)
  process.chdir(root)
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(root, 'dist', 'server', `${name}.mjs`)).href)
}
