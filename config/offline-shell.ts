import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'esbuild'
import type { Chunk, Compilation, Compiler } from 'webpack'

const source = path.join(__dirname, '../src/shared/platform/service-worker.h5.ts')
const kept = /\.(js|css)$/
/** Staff work at desks with a network, and their screens would be a third of what every citizen's phone fetches. */
const ofStaff = /[\\/]features[\\/]([a-z-]+-desk|examples)[\\/]/

function filesForCitizens({ chunks, chunkGraph }: Compilation): string[] {
  const staffOnly = (chunk: Chunk) => {
    const modules = [...chunkGraph.getChunkModulesIterable(chunk)]
    return modules.length > 0 && modules.every((module) => ofStaff.test(module.identifier()))
  }
  return [...chunks]
    .filter((chunk) => !staffOnly(chunk))
    .flatMap((chunk) => [...chunk.files])
    .filter((file) => kept.test(file))
    .sort()
}

/** Writes service-worker.js: a script of its own with the list of what this build consists of. */
export class OfflineShell {
  apply(compiler: Compiler) {
    compiler.hooks.afterEmit.tapPromise('OfflineShell', async (compilation) => {
      const files = filesForCitizens(compilation)
      const entry = files.find((file) => /^js\/app\./.test(file))
      if (!entry) throw new Error('the H5 build has no entry script')
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 8)
      const shell = { version, entry, files: files.map((file) => `/${file}`) }
      await build({
        entryPoints: [source],
        outfile: path.join(compilation.outputOptions.path ?? compiler.outputPath, 'service-worker.js'),
        bundle: true,
        minify: true,
        target: 'es2019',
        define: { SHELL: JSON.stringify(shell) },
        logLevel: 'error',
      })
    })
  }
}
