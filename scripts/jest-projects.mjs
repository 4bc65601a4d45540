import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runProgram } from './run-program.mjs'

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const results = join(root, 'test-results')
const MINUTES = 30

/**
 * Runs one jest project and counts. Nothing that could not be counted passes: a file that did not load, a run that
 * crashed or hung, a project without tests, a skipped test each count as one failure. `only`: the files to run, all without it.
 */
export async function runJest(project, { workers = 2, env = {}, minutes = MINUTES, only = [] } = {}) {
  mkdirSync(results, { recursive: true })
  const report = join(results, `${project}.json`)
  rmSync(report, { force: true })
  console.log()
  const args = [
    jest,
    ...only,
    '--ci',
    '--selectProjects',
    project,
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${report}`,
  ]
  const reporter = '--reporters=<rootDir>/tests/support/concise-reporter.mjs'
  const { ok } = await runProgram([...args, reporter], { show: true, minutes, env: { ...env, NODE_ENV: 'test' } })
  return counted(report, ok)
}

function counted(report, ok) {
  const crashed = { passed: 0, failed: 1 }
  if (!existsSync(report)) return crashed
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites, numTotalTests } =
    JSON.parse(readFileSync(report, 'utf8'))
  if (numTotalTests === 0) return crashed
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites
  return { passed: numPassedTests, failed: failed === 0 && !ok ? 1 : failed }
}
