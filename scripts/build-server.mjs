import { context, stop } from 'esbuild'
import { existsSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildWhenStale, serverBundle } from './build-when-stale.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Node warns about JSON modules, so data files of packages go into the bundle. */
const packageData = {
  name: 'package-data',
  setup(build) {
    build.onResolve({ filter: /^[^.].*\.json$/ }, ({ path, resolveDir }) => ({
      path: createRequire(join(resolveDir, '_')).resolve(path),
    }))
  },
}

/**
 * What npm keeps under server/node_modules, because another version lies at the root, dist/server would not find:
 * it goes into the bundle, with all it asks for.
 */
const nested = {
  name: 'nested-packages',
  setup(build) {
    const folder = join(root, 'server', 'node_modules')
    const within = (from) => createRequire(join(from, '_'))
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, resolveDir }) => {
      const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
      const inBundle = importer.includes(`${sep}node_modules${sep}`)
      if (isBuiltin(path) || (!inBundle && !existsSync(join(folder, name)))) return undefined
      return { path: within(resolveDir).resolve(path) }
    })
  },
}

/** Our TypeScript in one file for Node; npm packages stay outside. */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  alias: { '@contract': join(root, 'contract') },
  logLevel: 'warning',
  plugins: [packageData, nested],
}

/** Bundles the service and the operator's programs into dist/server. */
export const serverContext = (plugins = []) =>
  context({
    ...bundling,
    entryPoints: ['main', 'transfer', 'staff', 'keys', 'verify-chain', 'erase', 'seed', 'year-worker'].map((name) =>
      join(root, 'server', 'src', `${name}.ts`),
    ),
    outdir: join(root, 'dist', 'server'),
    outExtension: { '.js': '.mjs' },
    plugins: [...bundling.plugins, ...plugins],
  })

export async function buildServer() {
  const building = await serverContext()
  try {
    await building.rebuild()
  } finally {
    await building.dispose()
    // Else esbuild's own process stays for as long as the service runs.
    await stop()
  }
}

/** What buildWhenStale takes. */
export const serverBuild = {
  root,
  ...serverBundle,
  build: buildServer,
}

// Leaves the stamp: the operator's programs then build nothing, run by a user who may not write here.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWhenStale(serverBuild)
