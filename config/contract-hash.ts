import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Eight figures that change with every schema of the contract. */
export function contractHash(contract: string): string {
  const hash = createHash('sha256')
  for (const folder of readdirSync(contract, { withFileTypes: true }))
    if (folder.isDirectory())
      for (const file of readdirSync(path.join(contract, folder.name)).sort())
        if (file === 'schema.ts' || file === 'states.ts')
          hash.update(readFileSync(path.join(contract, folder.name, file)))
  return hash.digest('hex').slice(0, 8)
}
