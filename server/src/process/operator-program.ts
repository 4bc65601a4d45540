import { StartupError } from './startup-error'

/** To the operator at the terminal. */
export const say = (...lines: string[]) => void process.stdout.write(`${lines.join('\n')}\n`)
const warn = (fields: object, message: string) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
/** Only what went wrong: the rest is said by the program itself. */
export const quietLog = { info: () => undefined, warn, error: warn }

/** Mistakes of the operator, of a region pack or of the machine are told in their own words; a fault of ours with its place. */
const isPlain = (error: Error & { code?: string }) =>
  error instanceof StartupError ||
  error instanceof RangeError ||
  error.name === 'RegionPackError' ||
  error.code !== undefined

/** Runs a program of the operator with the words of its command line; ends the process with 1 when it fails. */
export function runProgram(work: (args: string[]) => Promise<void>) {
  work(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
    process.stderr.write(`\n${isPlain(error) ? error.message : (error.stack ?? error.message)}\n`)
    process.exit(1)
  })
}
