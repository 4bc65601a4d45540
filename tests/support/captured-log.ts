import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { pino as Pino } from 'pino'

const { pino } = createRequire(join(__dirname, '..', '..', 'server', 'package.json'))('pino') as { pino: typeof Pino }

/** The service's own logger at its most talkative, writing into memory. */
export function captureLog() {
  const lines: string[] = []
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) })
  return { log, lines, text: () => lines.join('') }
}
