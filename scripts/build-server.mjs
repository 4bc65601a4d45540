import { context, stop } from 'esbuild'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

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

/** Bundles the service into dist/server/main.mjs; npm packages stay outside. */
export const serverContext = (plugins = []) =>
  context({
    entryPoints: [join(root, 'server', 'src', 'main.ts')],
    outfile: join(root, 'dist', 'server', 'main.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    alias: { '@contract': join(root, 'contract') },
    logLevel: 'warning',
    plugins: [packageData, ...plugins],
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildServer()
