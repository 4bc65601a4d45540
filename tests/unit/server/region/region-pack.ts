import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRegion } from '../../../../server/src/plugins/region/load-region'
import { type Problem, RegionPackError } from '../../../../server/src/plugins/region/problems'

export const demoFolder = join(__dirname, '../../../../regions/demo')

/** A copy of the demo pack that a test may spoil; `remove` when done. */
export const copyDemoPack = () => {
  const folder = mkdtempSync(join(tmpdir(), 'region-pack-'))
  cpSync(demoFolder, folder, { recursive: true })
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  return {
    folder,
    text,
    write: (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content),
    delete: (file: string) => rmSync(join(folder, file)),
    /** Replaces the first occurrence and gives the line it stands on. */
    replace(file: string, from: string, to: string): number {
      const before = text(file)
      const at = before.indexOf(from)
      if (at < 0) throw new Error(`${file} does not hold ${from}`)
      writeFileSync(join(folder, file), before.slice(0, at) + to + before.slice(at + from.length))
      return before.slice(0, at).split('\n').length
    },
    /** Adds a line at the end and gives its number. */
    append(file: string, line: string): number {
      const lines = text(file).trimEnd().split('\n')
      writeFileSync(join(folder, file), [...lines, line, ''].join('\n'))
      return lines.length + 1
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type Pack = ReturnType<typeof copyDemoPack>

export const problemsOf = (folder: string): readonly Problem[] => {
  try {
    loadRegion(folder)
    return []
  } catch (error) {
    if (error instanceof RegionPackError) return error.problems
    throw error
  }
}
