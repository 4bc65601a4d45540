import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { demoAccountsOf, seedDemoAccounts } from '../seed/demo-accounts'
import { readStories } from '../seed/demo-stories'
import { fillYear } from '../seed/year/fill'
import { ticketsOf, type YearOrder } from '../seed/year/plan'
import { yearRepository } from '../seed/year/repository'
import { loadKeys } from './plugins/crypto/keys'
import { createVault } from './plugins/crypto/vault'
import { joinRunning } from './plugins/db/embedded/join-running'
import { openDatabase } from './plugins/db/open'
import { restoreIndexes } from './plugins/db/bulk/without-indexes'
import { migrate } from './plugins/db/migrate'
import { createDb } from './plugins/db/pool'
import { installationRepository } from './plugins/installation/repository'
import { requireSameKeys } from './plugins/installation/same-keys'
import { requireSameRegion } from './plugins/installation/same-region'
import { loadRegion } from './plugins/region/load-region'
import { readSettings, type Settings } from './plugins/settings'
import { quietLog as log, runProgram, say } from './process/operator-program'
import { StartupError } from './process/startup-error'
import { runOnThreads } from './year-threads'

const root = process.cwd()

const usage = () =>
  new StartupError(
    [
      '用法：',
      '  npm run seed -- --year              生成示范区一年的工单（35,272 件）',
      '  npm run seed -- --years 10          生成十年（352,720 件）',
      '可以再加：--seed <整数> 换一批数据；--scale <0 到 1> 只要一部分；--force 不在示例数据库上也生成。',
    ].join('\n'),
    'Usage: npm run seed -- --year | --years <n> [--seed <n>] [--scale <share>] [--force]',
  )

type Words = { order: YearOrder; force: boolean }

function readWords(args: string[]): Words {
  const parsed = (() => {
    try {
      const text = { type: 'string' } as const
      const flag = { type: 'boolean' } as const
      return parseArgs({ args, options: { year: flag, years: text, seed: text, scale: text, force: flag } }).values
    } catch {
      throw usage()
    }
  })()
  const years = Number(parsed.years ?? (parsed.year ? 1 : NaN))
  const [seed, scale] = [Number(parsed.seed ?? 1), Number(parsed.scale ?? 1)]
  const good =
    Number.isInteger(years) && years >= 1 && years <= 20 && Number.isSafeInteger(seed) && scale > 0 && scale <= 1
  if (!good || (parsed.year && parsed.years !== undefined)) throw usage()
  return { order: { seed, years, scale, now: new Date() }, force: parsed.force ?? false }
}

async function requireDemo(settings: Settings, force: boolean) {
  if (!settings.demo && !force)
    throw new StartupError(
      '这不是本机的示例数据库：生成的工单会和真的混在一起，删不掉。确实要在这里生成，请加 --force。没有改动任何数据。',
      'This is not the embedded demo database. Add --force to fill it all the same.',
    )
  if (!settings.databaseUrl && (await joinRunning(settings.dataDir)))
    throw new StartupError(
      '服务正在运行。生成时要停用索引，请先停下服务再运行。没有改动任何数据。',
      'The service is running: stop it first.',
    )
}

const already = (sentence: string) => new StartupError(sentence, 'This database holds other tickets.')
/** The demo's own stories and what somebody tried out beside them. */
const A_FEW = 500

async function work({ order, force }: Words, settings: Settings) {
  await requireDemo(settings, force)
  const pack = path.join(root, 'regions', settings.region)
  const region = loadRegion(pack)
  const { units: leads } = readStories(pack, region)
  const database = await openDatabase({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, log })
  const db = createDb(database.url, { log, max: 2 })
  try {
    await migrate(database.url, path.join(root, 'server', 'migrations'), log)
    await restoreIndexes(database.url)
    const keys = loadKeys(settings.keysFile)
    await requireSameKeys(db, keys, settings.keysFile)
    await requireSameRegion(db, region)
    if (await yearRepository(db).seededBefore())
      throw already('这个数据库里已经有生成的工单，不能再生成一次。要重新生成，请用 DATA_DIR 换一个数据目录。')
    if (!force && (await yearRepository(db).countTickets()) > A_FEW)
      throw already(
        '这个数据库里已经有不少工单，不像示例数据。请用 DATA_DIR 换一个数据目录；确实要在这里生成，请加 --force。',
      )
    await seedDemoAccounts({ db, vault: createVault(keys, ''), clock: () => order.now }, demoAccountsOf(region, leads))
    const began = performance.now()
    say(`正在生成 ${ticketsOf(order).toLocaleString('en')} 件工单……`)
    const { url } = database
    const threads = Math.min(availableParallelism(), 8)
    const run = runOnThreads({ url, pack, keysFile: settings.keysFile, threads })
    const { count, truth } = await fillYear({ url, order, region, keys, leads }, run)
    // Its deadlines were worked out with these plans: the first start has none to work out again.
    await installationRepository(db).publish(region.publishedYears)
    const file = path.join(settings.dataDir, `year-truth-${order.seed}.csv`)
    writeFileSync(file, `number,problem\n${truth}`)
    say(`生成了 ${count.toLocaleString('en')} 件，用了 ${Math.round((performance.now() - began) / 1000)} 秒。`)
    say(`哪些工单说的是同一件事，记在 ${file}。`)
  } finally {
    await db.close()
    await database.close()
  }
}

async function run(args: string[]) {
  await work(readWords(args), readSettings(process.env, root))
}

runProgram(run)
