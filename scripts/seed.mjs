// npm run seed -- --year, --years 10: a lifelike past for the demo district.
import { runServerProgram } from './server-program.mjs'

await runServerProgram('seed')
