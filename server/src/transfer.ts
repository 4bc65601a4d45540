import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadKeys } from './plugins/crypto/keys'
import { openDatabase } from './plugins/db/open'
import { openBeside } from './plugins/db/open-beside'
import { readSettings, type Settings } from './plugins/settings'
import type { Counts } from './plugins/transfer/content'
import { exportData } from './plugins/transfer/export-data'
import { faults } from './plugins/transfer/faults'
import { checkExport, importData } from './plugins/transfer/import-data'
import { quietLog as log, runProgram, say } from './process/operator-program'
import { StartupError } from './process/startup-error'

const root = process.cwd()
const migrations = path.join(root, 'server', 'migrations')

const SHORTEST = 12

function readPassphrase({ EXPORT_PASSPHRASE_FILE: file, EXPORT_PASSPHRASE: text = '' }: NodeJS.ProcessEnv): string {
  const passphrase = (file ? readFileSync(file, 'utf8') : text).trim()
  if (passphrase.length < SHORTEST) throw faults.passphrase()
  return passphrase
}

/** Made at the first start of a service, and never here: new keys open nothing. */
function existingKeys({ keysFile }: Settings) {
  if (!existsSync(keysFile)) throw faults.noKeys(keysFile)
  return loadKeys(keysFile)
}

const tableNames: Record<string, string> = {
  ticket: '工单',
  ticket_event: '工单经过',
  account: '账号',
  rating: '评价',
  audit: '操作记录',
}

function report(counts: Counts, photos: 'inside' | 'bucket'): string[] {
  const rows = Object.entries(counts.tables).map(
    ([name, n]) => `    ${name}${tableNames[name] ? `（${tableNames[name]}）` : ''} ${n} 行`,
  )
  const pictures =
    photos === 'inside'
      ? `    照片 ${counts.files} 个文件，${counts.bytes} 字节`
      : '    照片在对象存储里，不在这个文件中：请用存储桶的版本管理保护它们'
  return [...rows, pictures]
}

async function exportTo(file: string, settings: Settings) {
  const passphrase = readPassphrase(process.env)
  const keys = existingKeys(settings)
  const photos = settings.s3 ? 'bucket' : 'inside'
  const database = await openBeside({ ...settings, log })
  try {
    const source = { url: database.url, keys, photos, photoFolder: photosOf(settings), log, now: new Date() } as const
    const done = await exportData(source, file, passphrase)
    say('', `  已导出到 ${file}（${done.fileBytes} 字节，已加密）`, ...report(done, photos))
    say(`    内容摘要 ${done.contentSha256}`, `    文件摘要 sha256 ${done.fileSha256}`)
    say('', `  密钥文件 ${settings.keysFile} 不在里面，请另外保管：没有它，恢复出来的身份和查询码都打不开。`, '')
  } finally {
    await database.close()
  }
}

async function importFrom(file: string, settings: Settings) {
  const passphrase = readPassphrase(process.env)
  const target = {
    keys: existingKeys(settings),
    keysFile: settings.keysFile,
    photoFolder: photosOf(settings),
    migrations,
    log,
  }
  // A file that cannot be used does not even make a database.
  const { head } = await checkExport(file, passphrase, target)
  const database = await openDatabase({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, log })
  try {
    const end = await importData({ ...target, url: database.url }, file, passphrase)
    say('', `  已导入 ${head.madeAt} 的备份`, ...report(end, head.photos), `    内容摘要 ${end.sha256}`, '')
  } finally {
    await database.close()
  }
}

const photosOf = ({ dataDir }: Settings) => path.join(dataDir, 'photos')

const programs = { export: exportTo, import: importFrom }

async function run([command = '', file]: string[]) {
  const program = command in programs ? programs[command as keyof typeof programs] : null
  if (!program || !file)
    throw new StartupError(
      '用法：npm run export -- 文件，或 npm run import -- 文件',
      'Usage: npm run export -- FILE, or npm run import -- FILE',
    )
  await program(path.resolve(root, file), readSettings(process.env, root))
}

runProgram(run)
