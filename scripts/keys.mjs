// npm run keys -- list, rotate-signing: the key that receipts and roots are signed with.
import { runServerProgram } from './server-program.mjs'

await runServerProgram('keys')
