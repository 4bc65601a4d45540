import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { auditRepository } from './modules/audit/public'
import { createErasure } from './modules/chain/public'
import { loadKeys } from './plugins/crypto/keys'
import { createSigner } from './plugins/crypto/signing'
import { openBeside } from './plugins/db/open-beside'
import { createDb } from './plugins/db/pool'
import { openFiles } from './plugins/files/open-files'
import { requireSameKeys } from './plugins/installation/same-keys'
import { requireSameRegion } from './plugins/installation/same-region'
import { loadRegion } from './plugins/region/load-region'
import { readSettings } from './plugins/settings'
import { quietLog as log, runProgram, say } from './process/operator-program'
import { StartupError } from './process/startup-error'

const root = process.cwd()

const usage = () =>
  new StartupError(
    '用法：npm run erase -- --ticket <工单号> --reason <依据>。已经结束的工单才能抹去；抹去后找不回来。',
    'Usage: npm run erase -- --ticket NUMBER --reason TEXT',
  )

function readWords(args: string[]) {
  const text = { type: 'string' } as const
  const values = (() => {
    try {
      return parseArgs({ args, options: { ticket: text, reason: text } }).values
    } catch {
      throw usage()
    }
  })()
  const { ticket, reason } = values
  if (!ticket || !/^\d{21}$/.test(ticket) || reason === undefined) throw usage()
  return { ticket, reason }
}

async function run(args: string[]) {
  const { ticket, reason } = readWords(args)
  const settings = readSettings(process.env, root)
  if (!existsSync(settings.keysFile))
    throw new StartupError(
      `找不到密钥文件 ${settings.keysFile}。请用 KEYS_FILE 指定它：抹去的记录要签名。`,
      `The key file ${settings.keysFile} is missing. Name it in KEYS_FILE: the record of an erasure is signed.`,
    )
  const region = loadRegion(path.join(root, 'regions', settings.region))
  const keys = loadKeys(settings.keysFile)
  const database = await openBeside({ ...settings, log })
  const db = createDb(database.url, { log, max: 2 })
  const clock = () => new Date()
  try {
    await requireSameKeys(db, keys, settings.keysFile)
    await requireSameRegion(db, region)
    const signer = createSigner(keys.sign)
    const files = openFiles(settings, clock)
    const audit = (
      tx: Parameters<typeof auditRepository>[0],
      entry: Parameters<ReturnType<typeof auditRepository>['insert']>[0],
    ) => auditRepository(tx).insert(entry)
    const { photos, events } = await createErasure({ db, region, signer, clock, audit, files }).erase(ticket, reason)
    say('', `  工单 ${ticket} 的内容已抹去：${events} 条经过里的文字，${photos} 张照片，反映人的身份或查询码。`)
    say('  办理的时间、单位和链上的摘要保留，每日根照样对得上。备份里还有旧内容，请按期限销毁旧备份。', '')
  } finally {
    await db.close()
    await database.close()
  }
}

runProgram(run)
