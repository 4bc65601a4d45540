import { existsSync } from 'node:fs'
import { rotateSigningKey } from './plugins/crypto/key-file'
import { loadKeys } from './plugins/crypto/keys'
import { createSigner } from './plugins/crypto/signing'
import { readSettings } from './plugins/settings'
import { say } from './process/operator-program'
import { StartupError } from './process/startup-error'

const usage = () =>
  new StartupError(
    ['用法：', '  npm run keys -- list', '  npm run keys -- rotate-signing'].join('\n'),
    'Usage: npm run keys -- list | rotate-signing',
  )

/** The file is there already: new keys open nothing. */
function existing(file: string) {
  if (!existsSync(file))
    throw new StartupError(
      `找不到密钥文件 ${file}。请先把服务启动一次，或用 KEYS_FILE 指定它。`,
      `The key file ${file} is missing. Start the service once, or name the file in KEYS_FILE.`,
    )
  return loadKeys(file)
}

function list(file: string) {
  const lines = createSigner(existing(file).sign).keys.map(
    ({ id, since, until, publicKey }) =>
      `  ${id}  ${since.slice(0, 10)} 起${until ? `，${until.slice(0, 10)} 停用，仍可核对` : '，正在使用'}  公钥 ${publicKey}`,
  )
  say('', ...lines, '')
}

function rotate(file: string) {
  existing(file)
  const id = rotateSigningKey(file, new Date())
  say('', `  已换上新的签名密钥 ${id}。旧的公钥还在文件里，以前的回执和根照样可以核对。`)
  say('  请把每一份服务都重新启动一次，并重新备份密钥文件。', '')
}

const commands: Record<string, (file: string) => void> = { list, 'rotate-signing': rotate }

function run([command = '', ...more]: string[]) {
  const work = more.length === 0 ? commands[command] : undefined
  if (!work) throw usage()
  work(readSettings(process.env, process.cwd()).keysFile)
}

try {
  run(process.argv.slice(2))
} catch (error) {
  const { message, stack } = error as Error
  const plain = error instanceof StartupError || error instanceof RangeError
  process.stderr.write(`\n${plain ? message : (stack ?? message)}\n`)
  process.exitCode = 1
}
