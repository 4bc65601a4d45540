import { build } from 'esbuild'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startEmbedded, type Embedded } from '../../server/src/plugins/db/embedded/start-embedded'
import { migrate } from '../../server/src/plugins/db/migrate'
import tearDown from './jest-global-teardown'

const ROOT = join(__dirname, '..', '..')
const quiet = { info() {}, warn: console.warn, error: console.error }

/** One PostgreSQL for the whole run, and in it the template every test database is cloned from. */
export default async function setUp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-test-'))
  const giveUp = (error: Error) => {
    throw error
  }
  const embedded = await startEmbedded({ dataDir, log: quiet, giveUp, maxConnections: 400 })
  globalThis.fahuiminTestRun = { dataDir, embedded }
  process.env.FAHUIMIN_TEST_ADMIN_URL = embedded.adminUrl
  process.env.FAHUIMIN_TEST_URL = embedded.url
  process.env.FAHUIMIN_TEST_DATA_DIR = dataDir
  try {
    await makeTemplate(embedded)
  } catch (error) {
    await tearDown()
    throw error
  }
}

async function makeTemplate(embedded: Embedded) {
  const admin = new Client({ connectionString: embedded.adminUrl })
  await admin.connect()
  await admin.query('create database fahuimin_template owner fahuimin')
  await admin.end()
  const template = new URL(embedded.url)
  template.pathname = '/fahuimin_template'
  await migrate(template.href, join(ROOT, 'server', 'migrations'), quiet)
  if (existsSync(join(__dirname, 'seed-template.ts'))) await seed(template.href)
}

/** In a process of its own: jest resolves neither the path aliases nor ESM packages inside a global setup. */
async function seed(url: string) {
  const outfile = join(ROOT, '.cache', `seed-template-${process.pid}.mjs`)
  await build({
    stdin: {
      contents: `import { seedTemplate } from './seed-template'\nawait seedTemplate(process.argv[2])`,
      resolveDir: __dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@contract': join(ROOT, 'contract') },
    logLevel: 'warning',
    outfile,
  })
  await promisify(execFile)(process.execPath, [outfile, url], { cwd: ROOT })
}
