import type { FastifyBaseLogger } from 'fastify'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoAccountsOf, demoPhones, seedDemoAccounts } from '../../server/seed/demo-accounts'
import { type App, buildApp } from '../../server/src/app'
import { createPorts } from '../../server/src/compose'
import type { Keys } from '../../server/src/plugins/crypto/keys'
import { newSigningKey, openSigningKey } from '../../server/src/plugins/crypto/signing'
import { createDb } from '../../server/src/plugins/db/pool'
import type { Db } from '../../server/src/plugins/db/types'
import { openIncoming } from '../../server/src/plugins/files/incoming'
import { openFiles } from '../../server/src/plugins/files/open-files'
import type { S3Settings } from '../../server/src/plugins/files/s3-store'
import type { Ports, SmsPort } from '../../server/src/plugins/ports'
import type { Region } from '../../server/src/plugins/region/types'
import type { WechatPort } from '../../server/src/plugins/wechat/types'
import type { TrustProxy } from '../../server/src/plugins/settings'
import { captureLog } from './captured-log'
import { createTestDatabase } from './database'
import { demoRegion, leadsOf } from './demo-region'
import { createTestClock, type TestClock } from './test-clock'

const key = () => randomBytes(32)
export const newKeys = (): Keys => ({
  seal: [{ id: 'k1', key: key() }],
  index: key(),
  lookup: key(),
  number: key(),
  sign: [openSigningKey(newSigningKey(new Date()))],
})

type Options = {
  region?: Region
  demo?: boolean
  sms?: SmsPort | null
  /** Made for each copy of the service, which has its own log. */
  wechat?: (world: { clock: () => Date; log: FastifyBaseLogger }) => WechatPort
  startAt?: string
  trustProxy?: TrustProxy
  webRoot?: string
  s3?: S3Settings
}

export type TestApp = App & {
  db: Db
  ports: Ports
  clock: TestClock
  keys: Keys
  log: ReturnType<typeof captureLog>
  url: string
  /** Where its photos are, and raw uploads while they are made ready. */
  dataDir: string
  /** Another copy of the service with the same clock and keys, on the same data unless others are named; closed together with this one. */
  copy(changes?: Pick<Options, 'region'> & Partial<Pick<World, 'url' | 'dataDir' | 'keys'>>): Promise<TestApp>
  close(): Promise<void>
}

/** The real service on a database of its own, spoken to by `inject`; only time and the SMS provider are played. */
export async function startApp(options: Options = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const clock = createTestClock(options.startAt)
  const dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-app-'))
  const app = await assemble(options, { url: database.url, clock, keys: newKeys(), dataDir })
  await seedDemoAccounts(app.ports, demoAccountsOf(app.ports.region, leadsOf(app.ports.region)))
  return {
    ...app,
    async close() {
      await app.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

type World = { url: string; clock: TestClock; keys: Keys; dataDir: string }

async function assemble(options: Options, world: World): Promise<TestApp> {
  const { region = demoRegion, demo = true, sms = null, trustProxy = false, webRoot = null } = options
  const { url, clock, keys, dataDir } = world
  const files = openFiles({ s3: options.s3 ?? null, dataDir }, clock.now)
  const log = captureLog()
  const db = createDb(url, { log: log.log, max: 12, oneEach: true })
  const wechat = options.wechat?.({ clock: clock.now, log: log.log }) ?? null
  const ports = await createPorts({ wechat, db, region, keys, log: log.log, demo, sms, files, clock: clock.now })
  const built = await buildApp(ports, {
    webRoot,
    trustProxy,
    incoming: openIncoming(dataDir),
    log: log.log,
    busyAfterMs: 0,
  })
  await built.server.ready()
  const copies: TestApp[] = []
  return {
    ...built,
    db,
    ports,
    clock,
    keys,
    log,
    url,
    dataDir,
    async copy(changes) {
      const copied = await assemble({ ...options, ...changes }, { ...world, ...changes })
      copies.push(copied)
      return copied
    },
    async close() {
      await Promise.all(copies.map((copied) => copied.close()))
      await built.server.close()
      await built.work.photos.stop()
      await db.close()
    },
  }
}

const { citizen, otherCitizen, ...staff } = demoPhones
/** The demo's own people, by what they are. */
export const phones = {
  甲: citizen,
  乙: otherCitizen,
  ...staff,
} as const
export type Name = keyof typeof phones
