import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../run-program.mjs'

/** dist/server in a process of its own; resolves when /health/ready says yes, with the milliseconds that took. */
export async function startBuilt(dataDir, env = {}) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await addressOf(child)
  const ready = await fetch(`${url}/health/ready`)
  if (ready.status !== 200) throw new Error(`/health/ready answered ${ready.status}`)
  const milliseconds = performance.now() - began
  return {
    url,
    pid: child.pid,
    milliseconds,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

function addressOf(child) {
  let said = ''
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        // Every request is a line of log: only the announcement is looked for, and only until it came.
        if (said === undefined) return
        said += chunk
        const address = /已就绪：(http:\S+)/.exec(said)?.[1]
        if (!address) return
        said = undefined
        resolve(address)
      })
    }
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said}`)))
  })
}
