import { relative } from 'node:path'

/** One line for each file, and each failure in full where it happened. */
export default class ConciseReporter {
  constructor({ rootDir }) {
    this.root = rootDir
  }

  onTestResult(test, result) {
    const { numPassingTests, numFailingTests, numPendingTests, testExecError, failureMessage, perfStats, console } =
      result
    const failed = numFailingTests > 0 || testExecError
    const counts = [`${numPassingTests} passed`]
    if (numFailingTests > 0) counts.push(`${numFailingTests} failed`)
    if (numPendingTests > 0) counts.push(`${numPendingTests} skipped`)
    if (testExecError) counts.push('did not run')
    const seconds = ((perfStats.end - perfStats.start) / 1000).toFixed(1)
    say(`${failed ? 'FAILED' : 'ok    '}  ${relative(this.root, test.path)} (${counts.join(', ')}, ${seconds} s)`)
    if (failureMessage) say(failureMessage)
    if (failed) for (const { type, message } of console ?? []) say(`  console.${type}: ${message}`)
  }

  onRunComplete(_contexts, results) {
    if (results.runExecError) say(String(results.runExecError.stack ?? results.runExecError.message))
  }
}

const say = (line) => process.stdout.write(`${line}\n`)
