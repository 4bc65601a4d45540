// Types, lint, boundaries, dead code, format and the drift of openapi.json: what each commit must hold.
import { loadavg } from 'node:os'
import { codeGates, runGates } from './gates.mjs'

const began = performance.now()
const { failed } = await runGates(codeGates)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(
  `${failed === 0 ? 'All gates hold' : `${failed} failed`} after ${seconds} s (load ${loadavg()[0].toFixed(1)})`,
)
process.exitCode = failed === 0 ? 0 : 1
