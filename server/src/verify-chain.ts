import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Finding, readPublishedRoots, type Report, verifyChain } from './modules/chain/public'
import { loadKeys } from './plugins/crypto/keys'
import { createSigner } from './plugins/crypto/signing'
import { openBeside } from './plugins/db/open-beside'
import { createDb } from './plugins/db/pool'
import { requireSameRegion } from './plugins/installation/same-region'
import { loadRegion } from './plugins/region/load-region'
import { readSettings } from './plugins/settings'
import { quietLog as log, runProgram, say } from './process/operator-program'
import { StartupError } from './process/startup-error'

const root = process.cwd()

const MOST_TOLD = 500

function readWords(args: string[]): { roots?: string } {
  try {
    return parseArgs({ args, options: { roots: { type: 'string' } } }).values
  } catch {
    throw new StartupError(
      '用法：npm run verify-chain，或 npm run verify-chain -- --roots <保存下来的根：RSS 或 JSON>',
      'Usage: npm run verify-chain [-- --roots FILE]',
    )
  }
}

const line = ({ number, text }: Finding) => `  ${number ? `工单 ${number}：` : ''}${text}`

function tell({ findings, tickets, events, waiting, erased, roots, lastRootDay }: Report, seconds: number) {
  const counts = [
    `${tickets} 件工单，${events} 条经过`,
    ...(waiting > 0 ? [`其中 ${waiting} 条刚写下，还没有封存`] : []),
    ...(erased > 0 ? [`${erased} 件按申请抹去了内容`] : []),
    lastRootDay ? `${roots} 个每日根，最近的是 ${lastRootDay}` : '还没有每日根',
  ]
  say('', `  ${counts.join('；')}。用了 ${seconds.toFixed(1)} 秒。`)
  if (findings.length === 0) return say('  每条链、每个根都对得上，没有发现改动。', '')
  say(`  发现 ${findings.length} 处不符：`, ...findings.slice(0, MOST_TOLD).map(line))
  if (findings.length > MOST_TOLD) say(`  还有 ${findings.length - MOST_TOLD} 处没有列出。`)
  say('')
}

async function run(args: string[]) {
  const { roots: file } = readWords(args)
  const settings = readSettings(process.env, root)
  if (!existsSync(settings.keysFile))
    throw new StartupError(
      `找不到密钥文件 ${settings.keysFile}。请用 KEYS_FILE 指定它：没有它认不出签名。`,
      `The key file ${settings.keysFile} is missing. Name it in KEYS_FILE: signatures are checked with it.`,
    )
  const published = file ? readPublishedRoots(readFileSync(path.resolve(root, file), 'utf8'), file) : []
  const region = loadRegion(path.join(root, 'regions', settings.region))
  const signer = createSigner(loadKeys(settings.keysFile).sign)
  const database = await openBeside({ ...settings, log })
  const db = createDb(database.url, { log, max: 2 })
  try {
    await requireSameRegion(db, region)
    const began = performance.now()
    const report = await verifyChain({ db, region: region.code, signer, published })
    tell(report, (performance.now() - began) / 1000)
    if (report.findings.length > 0) process.exitCode = 1
  } finally {
    await db.close()
    await database.close()
  }
}

runProgram(run)
