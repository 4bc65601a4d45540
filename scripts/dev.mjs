import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverContext } from './build-server.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// What is built here is not what `npm start` would have built.
for (const stamp of ['.stamp-dist-h5-index-html', '.stamp-dist-server-main-mjs'])
  rmSync(join(root, 'dist', stamp), { force: true })

const run = (file, args, env) =>
  spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })

let service
let stopping = false
let turn = Promise.resolve()

async function stopService() {
  if (!service || service.exitCode !== null || service.signalCode !== null) return
  const exited = once(service, 'exit')
  service.kill('SIGTERM')
  await exited
}

async function restart() {
  await stopService()
  if (stopping) return
  service = run(join(root, 'dist', 'server', 'main.mjs'), [], {
    NODE_ENV: 'development',
    NODE_OPTIONS: '--enable-source-maps',
  })
}

const restartAfterBuild = {
  name: 'restart-after-build',
  setup: (build) =>
    build.onEnd(({ errors }) => {
      if (errors.length === 0) turn = turn.then(restart)
    }),
}

const building = await serverContext([restartAfterBuild])
await building.watch()
const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
const page = run(taro, ['build', '--type', 'h5', '--watch'], { NODE_ENV: 'development' })

async function stop() {
  if (stopping) return
  stopping = true
  page.kill('SIGTERM')
  await building.dispose()
  await turn
  await stopService()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
page.once('exit', stop)
