import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })
}

/**
 * Runs a Node program of this folder to its end.
 * @param show lets it write to the terminal as it goes; otherwise all it says is returned
 */
export function runProgram(args, { env = {}, show = false, minutes = 30 } = {}) {
  const began = performance.now()
  // What is returned is read by people, but not from a terminal.
  const plain = show ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }
  const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...plain, ...env } })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const hung = setTimeout(() => {
    said += `\nstopped after ${minutes} minutes without an end\n`
    child.kill('SIGKILL')
  }, minutes * 60_000)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(hung)
      running.delete(child)
      resolve({ ok: code === 0, said, seconds: (performance.now() - began) / 1000 })
    })
  })
}
