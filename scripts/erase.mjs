// npm run erase -- --ticket, --reason: destroys the content of an ended ticket.
import { runServerProgram } from './server-program.mjs'

await runServerProgram('erase')
