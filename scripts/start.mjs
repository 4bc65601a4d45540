import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  fail(`需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。\nNode.js 20.19 or newer is needed.`)

// Only now: these files may use what an older Node does not have.
const { buildWhenStale, serverBundle } = await import('./build-when-stale.mjs')
const { install, isInstalled } = await import('./installed.mjs')

if (!isInstalled(root)) {
  const problem = await step('安装依赖，第一次要几分钟', () => install(root))
  if (problem) fail(`依赖没有装好，请检查网络后再试一次。\n${problem}`)
}

await buildWhenStale({
  root,
  output: 'dist/h5/index.html',
  inputs: ['src', 'contract', 'config', 'regions', 'babel.config.js', 'package-lock.json', 'tsconfig.json'],
  build: () => step('编译网页，大约一分钟', buildH5),
})
await buildWhenStale({
  root,
  ...serverBundle,
  build: () => step('编译服务', buildService),
})

process.chdir(root)
if (process.env.npm_lifecycle_event) endWithNpm()
process.env.NODE_ENV ??= 'production'
process.setSourceMapsEnabled(true)
// In this very process: signals, exit code and kill -9 then mean what they say.
await import(pathToFileURL(join(root, 'dist', 'server', 'main.mjs')).href)

/** npm runs us through a shell that does not pass SIGTERM on: when it is gone, somebody has stopped npm. */
function endWithNpm() {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

async function step(what, work) {
  process.stdout.write(`${what}……`)
  const began = performance.now()
  const result = await work()
  process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(0)} 秒\n`)
  return result
}

async function buildService() {
  const { buildServer } = await import('./build-server.mjs')
  await buildServer().catch((error) => fail(`服务没有编译成功。\n${error.message}`))
}

function buildH5() {
  const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5'], { cwd: root, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => {
    child.once('close', (code) => (code === 0 ? resolve(compressed()) : fail(`网页没有编译成功。\n${said}`)))
  })
}

async function compressed() {
  const { precompress } = await import('./precompress.mjs')
  precompress(join(root, 'dist', 'h5'))
}

function fail(message) {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}
