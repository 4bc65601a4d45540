// npm run staff -- add, list, move, close: the accounts of staff.
import { runServerProgram } from './server-program.mjs'

await runServerProgram('staff')
