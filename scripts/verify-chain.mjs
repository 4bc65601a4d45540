// npm run verify-chain: whether anybody has changed what was recorded.
import { runServerProgram } from './server-program.mjs'

await runServerProgram('verify-chain')
