import closeWithGrace from 'close-with-grace'
import path from 'node:path'
import { destination, pino } from 'pino'
import { type DemoAccount, demoAccountsOf, seedDemoAccounts } from '../seed/demo-accounts'
import { readStories, type Story } from '../seed/demo-stories'
import { seedDemoTickets } from '../seed/demo-tickets'
import { roleLabels } from '@contract/account/labels'
import { buildApp } from './app'
import { createPorts } from './compose'
import { importAnswers, readStarters } from './modules/knowledge/public'
import { loadKeys } from './plugins/crypto/keys'
import { migrate } from './plugins/db/migrate'
import { openDatabase } from './plugins/db/open'
import { createDb } from './plugins/db/pool'
import { openIncoming } from './plugins/files/incoming'
import { openFiles } from './plugins/files/open-files'
import { installationRepository } from './plugins/installation/repository'
import { requireSameKeys } from './plugins/installation/same-keys'
import { requireSameRegion } from './plugins/installation/same-region'
import { startLoop } from './plugins/outbox/outbox-worker'
import type { Ports } from './plugins/ports'
import { loadRegion } from './plugins/region/load-region'
import { readSettings, type Settings } from './plugins/settings'
import { createSmsWebhook } from './plugins/sms-webhook'
import { createWechat } from './plugins/wechat/wechat-port'
import { StartupError } from './process/startup-error'

const root = process.cwd()
// Written beside the work, not before the next request; what is left is written at exit.
const output = destination({ sync: false })
const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null, redact: ['req', 'res'] }, output)

const CLOCK_EVERY_MS = 15_000
const OUTBOX_EVERY_MS = 2_000
const RETENTION_EVERY_MS = 3_600_000
const PHOTOS_EVERY_MS = 600_000
const SEALING_EVERY_MS = 5_000
const ROOTS_EVERY_MS = 60_000
const GRACE_MS = 10_000

function announce(address: string, settings: Settings, people: readonly DemoAccount[]) {
  const lines = ['', `  法惠民已就绪：${address}`, `  接口文档：${address}/api/docs`]
  if (settings.demo) {
    lines.push('', '  演示账号（验证码显示在登录页上，只在本机演示模式有）：')
    for (const { role, phone, name } of people) lines.push(`    ${phone}  ${roleLabels[role]}  ${name}`)
  } else if (!settings.smsWebhook) lines.push('', '  没有设置 SMS_WEBHOOK_URL，发不出验证码，无法登录。')
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

const cannotListen = ({ host, port }: Settings, cause: unknown) =>
  new StartupError(
    `不能在 ${host}:${port} 提供服务：端口可能已被占用，或没有这个地址。请用 PORT 或 HOST 换一个。`,
    `Cannot listen on ${host}:${port}: ${(cause as Error).message}. Choose another PORT or HOST.`,
    { cause },
  )

async function recomputeWhenPublished(ports: Ports, recompute: () => Promise<number>) {
  const years = await installationRepository(ports.db).publish(ports.region.publishedYears)
  if (years.length > 0) log.info({ changed: await recompute() }, 'holiday plans became known, deadlines recomputed')
}

async function seedDemo(ports: Ports, people: readonly DemoAccount[], stories: readonly Story[]) {
  await seedDemoAccounts(ports, people)
  await seedDemoTickets(ports, stories)
}

async function start() {
  const settings = readSettings(process.env, root)
  const pack = path.join(root, 'regions', settings.region)
  const region = loadRegion(pack)
  const { units, stories } = readStories(pack, region)
  const starters = readStarters(pack, region)
  const people = demoAccountsOf(region, units)
  const database = await openDatabase({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, log })
  try {
    await migrate(database.url, path.join(root, 'server', 'migrations'), log)
    const db = createDb(database.url, { log, max: 20 })
    const sms = settings.smsWebhook ? createSmsWebhook(settings.smsWebhook) : null
    const wechat = settings.wechat ? createWechat(settings.wechat, { fetch, clock: () => new Date(), log }) : null
    const keys = loadKeys(settings.keysFile)
    await requireSameKeys(db, keys, settings.keysFile)
    await requireSameRegion(db, region)
    const files = openFiles(settings, () => new Date())
    const incoming = openIncoming(settings.dataDir)
    const ports = await createPorts({ db, region, keys, log, demo: settings.demo, sms, wechat, files })
    const { webRoot, trustProxy, auditKeepDays, dataDir } = settings
    const { server, work } = await buildApp(ports, { webRoot, trustProxy, incoming, auditKeepDays, dataDir, log })
    if (settings.demo) await seedDemo(ports, people, stories)
    await importAnswers(ports, starters)
    await recomputeWhenPublished(ports, () => work.clock.recomputeProvisional())
    const loops = [
      startLoop('clock', () => work.clock.run(), CLOCK_EVERY_MS, log),
      startLoop('outbox', () => work.outbox.run(), OUTBOX_EVERY_MS, log),
      startLoop('retention', () => work.retention.run(), RETENTION_EVERY_MS, log),
      startLoop('sealing', () => work.sealer.run(), SEALING_EVERY_MS, log),
      startLoop('roots', () => work.roots.run(), ROOTS_EVERY_MS, log),
      startLoop('photos', () => work.photos.sweep(), PHOTOS_EVERY_MS, log),
    ]
    const address = await server.listen({ host: settings.host, port: settings.port }).catch((error: unknown) => {
      throw cannotListen(settings, error)
    })
    closeWithGrace({ delay: GRACE_MS, logger: log }, async () => {
      await server.close()
      await Promise.all([...loops, work.photos].map((each) => each.stop()))
      await db.close()
      await database.close()
    })
    announce(address, settings, people)
  } catch (error) {
    await database.close()
    throw error
  }
}

start().catch((error: Error) => {
  const plain = error instanceof StartupError || error instanceof RangeError || error.name === 'RegionPackError'
  process.stderr.write(`\n${plain ? error.message : (error.stack ?? error.message)}\n`)
  process.exit(1)
})
