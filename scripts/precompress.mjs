import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// Not what never changes its name, the page and the service worker: an old compressed copy must not outlive it.
const worthwhile = new Set(['.js', '.css', '.svg', '.json'])
const SMALL = 1024

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

/** Writes .br and .gz beside each file, so that the service sends them without compressing at every request. */
export function precompress(folder) {
  for (const file of filesBelow(folder)) {
    const lasting = basename(file) === 'service-worker.js'
    if (lasting || !worthwhile.has(extname(file)) || statSync(file).size < SMALL) continue
    const text = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  precompress(resolve(root, process.argv[2] ?? 'dist/h5'))
