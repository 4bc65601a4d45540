import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runProgram } from './run-program.mjs'

const program = (...path) => join(root, 'node_modules', ...path)
/** Both compare contents, so that what they remember cannot hide a fault. eslint's cache could: a type lives in another file. */
const remember = (...flags) => [...flags.slice(0, -1), join(root, '.cache', flags.at(-1))]
const sources = ['src', 'contract', 'server', 'config', 'tests', 'scripts']

/** What must hold of the code itself; the slowest first, so that two at a time end together. */
export const codeGates = [
  { name: 'lint', args: [program('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'types',
    args: [program('typescript', 'bin', 'tsc'), '-p', '.', ...remember('--incremental', '--tsBuildInfoFile', 'types')],
  },
  {
    name: 'format',
    args: [
      program('prettier', 'bin', 'prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      '.',
      ...remember('--cache', '--cache-strategy', 'content', '--cache-location', 'format'),
    ],
  },
  {
    name: 'boundaries',
    args: [
      program('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      ...sources,
      '--config',
      '--output-type',
      'err',
    ],
  },
  { name: 'dead code', args: [program('knip', 'bin', 'knip.js'), '--no-config-hints', '--no-progress'] },
  { name: 'openapi', args: [join(root, 'scripts', 'openapi.mjs'), '--check'] },
]

const taro = (type) => [program('@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', type]
const production = { NODE_ENV: 'production' }

/** The packages all tests share. */
export const builds = [
  { name: 'build weapp', args: taro('weapp'), env: production, output: 'dist/weapp/app.json' },
  { name: 'build h5', args: taro('h5'), env: production, output: 'dist/h5/index.html' },
  { name: 'build server', args: [join(root, 'scripts', 'build-server.mjs')] },
]

export const size = { name: 'size', args: [join(root, 'scripts', 'size-report.mjs')], tell: true }

/** Runs the gates two at a time, tells each result as it comes, and returns how many held. */
export async function runGates(gates) {
  const waiting = [...gates]
  const count = { passed: 0, failed: 0 }
  const worker = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const { held, said, seconds } = await runGate(gate)
      count[held ? 'passed' : 'failed']++
      console.log(`${held ? 'ok    ' : 'FAILED'}  ${gate.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`)
      if (!held || gate.tell) console.log(indented(said))
    }
  }
  await Promise.all([worker(), worker()])
  return count
}

/** A build that ends well without its output has failed, and an old output must not stand in for it. */
async function runGate({ args, env, output }) {
  const file = output && join(root, output)
  if (file) rmSync(dirname(file), { recursive: true, force: true })
  const { ok, said, seconds } = await runProgram(args, { env })
  return { held: ok && (!file || existsSync(file)), said, seconds }
}

const MOST_LINES = 60

function indented(text) {
  const lines = text.trim().split('\n')
  const kept = lines.slice(0, MOST_LINES).map((line) => `        ${line}`)
  return [...kept, ...(lines.length > MOST_LINES ? [`        … ${lines.length - MOST_LINES} lines more`] : [])].join(
    '\n',
  )
}
