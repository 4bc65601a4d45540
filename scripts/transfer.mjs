// npm run export -- FILE, npm run import -- FILE: the whole data of the service, out and in.
import { runServerProgram } from './server-program.mjs'

await runServerProgram('transfer')
