// npm run export -- FILE, npm run import -- FILE: the whole data of the service, out and in.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildServer } from './build-server.mjs'
import { buildWhenStale } from './build-when-stale.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await buildWhenStale({
  root,
  output: 'dist/server/main.mjs',
  inputs: ['server', 'contract', 'scripts/build-server.mjs', 'package-lock.json', 'tsconfig.json'],
  build: buildServer,
})
process.chdir(root)
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(root, 'dist', 'server', 'transfer.mjs')).href)
