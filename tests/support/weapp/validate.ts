import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNames } from './checks/absent-names'
import type { Finding } from './checks/finding'
import { checkWithOldCompilers } from './checks/old-compilers'
import { runOfficialChecks } from './checks/run-official-checks'
import { checkScripts, type ScriptRules } from './checks/script-rules'
import { readProgram } from './program-files'

export interface ValidateOptions extends ScriptRules {
  /** The folder whose package.json installs miniprogram-ci and miniprogram-compiler. */
  toolsDir: string
}

/** All that WeChat would refuse in a compiled mini-program; an empty list when there is nothing. */
export const validateMiniProgram = (programDir: string, { toolsDir, allowedOrigins }: ValidateOptions): Finding[] => {
  if (!existsSync(join(toolsDir, 'node_modules')))
    throw new Error(`run npm ci --prefix ${toolsDir} --ignore-scripts first`)
  const files = readProgram(programDir)
  return [
    ...runOfficialChecks(programDir, toolsDir),
    ...checkWithOldCompilers(files, toolsDir),
    ...checkScripts(files, { allowedOrigins }),
    ...checkNames(files),
  ]
}
