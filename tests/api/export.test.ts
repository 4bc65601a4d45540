import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportData } from '../../server/src/plugins/transfer/export-data'
import { importData } from '../../server/src/plugins/transfer/import-data'
import { passNight, whatIsWrong } from '../support/chain'
import { captureLog } from '../support/captured-log'
import { createEmptyDatabase, type TestDatabase } from '../support/database'
import { everyRow } from '../support/every-row'
import { driveTo, file, fileAnonymously } from '../support/journeys'
import { asCitizen, ok, withCode } from '../support/people'
import { newKeys, startApp, type TestApp } from '../support/start-app'

jest.setTimeout(180_000)

const PASSPHRASE = 'correct horse battery'
const migrations = join(__dirname, '..', '..', 'server', 'migrations')
const PICTURE = Buffer.from([0xff, 0xd8, ...Array.from({ length: 200_000 }, (_, n) => (n * 7919) % 251)])

let app: TestApp
let folder: string
let lookupCode: string
const databases: TestDatabase[] = []
beforeAll(async () => {
  app = await startApp()
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-export-'))
  for (const state of ['handling', 'closed', 'withdrawn'] as const) await driveTo(app, state)
  const citizen = await asCitizen(app, '乙')
  await file(citizen, { story: `引号 " ' \\\\ 反斜杠\n换行\t制表，表情 😀，{"json": [1]}`, identity: 'confidential' })
  lookupCode = (await fileAnonymously(app)).code
  await app.work.outbox.run()
  await passNight(app, '2026-11-25 08:00')
  mkdirSync(join(folder, 'photos', 'ab'), { recursive: true })
  writeFileSync(join(folder, 'photos', 'ab', 'one-full.jpg'), PICTURE)
  writeFileSync(join(folder, 'photos', 'ab', 'one-full.jpg.0a1b2c3d'), 'half written')
  writeFileSync(join(folder, 'photos', 'empty.jpg'), '')
})
afterAll(async () => {
  await app.close()
  for (const database of databases) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

let made = 0
const newName = (name: string) => join(folder, `${name}-${++made}`)
const { log } = captureLog()
const source = () => ({
  url: app.url,
  keys: app.keys,
  photoFolder: join(folder, 'photos'),
  photos: 'inside' as const,
  log,
  now: app.clock.now(),
})
async function exported() {
  const path = newName('export')
  return { path, done: await exportData(source(), path, PASSPHRASE) }
}
async function emptyTarget() {
  const database = await createEmptyDatabase()
  databases.push(database)
  return { url: database.url, keys: app.keys, keysFile: 'keys.json', photoFolder: newName('photos'), migrations, log }
}
const nothingWritten = async (target: { url: string; photoFolder: string }) => {
  expect((await everyRow(target.url)).rows).toEqual({})
  expect(readdirSync(folder).filter((name) => target.photoFolder.endsWith(name) || name.includes('.new-'))).toEqual([])
}

test('what was exported is, row by row and number by number, what stands there after the import', async () => {
  const before = await everyRow(app.url)
  expect(Object.values(before.rows).flat().length).toBeGreaterThan(60)
  expect(before.sequences.length).toBeGreaterThan(4)
  const { path, done } = await exported()
  const target = await emptyTarget()
  const end = await importData(target, path, PASSPHRASE)
  expect(await everyRow(target.url)).toEqual(before)
  expect(end.sha256).toBe(done.contentSha256)
  expect(readFileSync(join(target.photoFolder, 'ab', 'one-full.jpg')).equals(PICTURE)).toBe(true)
  expect(readdirSync(target.photoFolder)).toEqual(['ab', 'empty.jpg'])
  expect(readdirSync(join(target.photoFolder, 'ab'))).toEqual(['one-full.jpg'])
  const again = await exportData(
    { ...source(), url: target.url, photoFolder: target.photoFolder },
    newName('export'),
    PASSPHRASE,
  )
  expect(again).toMatchObject({
    contentSha256: done.contentSha256,
    tables: done.tables,
    files: 2,
    bytes: PICTURE.length,
  })
})

test('people go on where they were: a 查询码 opens its case, a citizen files the next one, nothing is sent twice', async () => {
  const { path } = await exported()
  const target = await emptyTarget()
  await importData(target, path, PASSPHRASE)
  const restored = await app.copy({ url: target.url })
  expect(await restored.work.outbox.run()).toBe(0)
  expect(ok(await withCode(restored, lookupCode).read()).state).toBe('pending')
  const citizen = await asCitizen(restored, '乙')
  const mine = ok(await citizen.send<{ items: { number: string }[] }>('GET', '/complaints')).items.map(
    ({ number }) => number,
  )
  expect(mine).toHaveLength(1)
  expect(mine).not.toContain((await file(citizen)).number)
})

test('the chain and the roots hold after the import, and go on from there', async () => {
  const { path } = await exported()
  const target = await emptyTarget()
  await importData(target, path, PASSPHRASE)
  const restored = await app.copy({ url: target.url })
  expect((await restored.db.query('select day from chain_root')).rows).toHaveLength(1)
  expect(await whatIsWrong(restored)).toEqual([])
  await file(await asCitizen(restored, '乙'))
  expect(await restored.work.sealer.run()).toBe(1)
  expect(await whatIsWrong(restored)).toEqual([])
})

test('without the key that receipts were signed with, nothing is written', async () => {
  const { path } = await exported()
  const target = await emptyTarget()
  const keys = { ...app.keys, sign: newKeys().sign }
  await expect(importData({ ...target, keys }, path, PASSPHRASE)).rejects.toThrow('没有写入任何数据')
  await nothingWritten(target)
})

test('a file holds nothing that can be read, neither keys nor what people wrote', async () => {
  const { path } = await exported()
  const text = readFileSync(path).toString('latin1')
  for (const key of [app.keys.index, app.keys.lookup, app.keys.seal[0]!.key])
    for (const written of [key.toString('latin1'), key.toString('base64'), key.toString('hex')])
      expect(text).not.toContain(written)
  expect(text).not.toContain('ticket_event')
})

test.each<[string, (path: string) => void]>([
  ['cut in the middle', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['without its last bytes', (path) => truncateSync(path, readFileSync(path).length - 20)],
  ['cut where a piece ends', (path) => truncateSync(path, 41 + 65_536 + 16)],
  ['with one bit turned over', (path) => flip(path, readFileSync(path).length - 5_000)],
  ['with its head changed', (path) => flip(path, 30)],
  ['of another program', (path) => writeFileSync(path, 'PGDMP and so on and so on and so on and so on')],
  ['of no length', (path) => truncateSync(path, 0)],
])('a file %s is refused, and nothing is written', async (_what, spoil) => {
  const { path } = await exported()
  spoil(path)
  const target = await emptyTarget()
  await expect(importData(target, path, PASSPHRASE)).rejects.toThrow(/没有写入任何数据|不是法惠民的备份文件/)
  await nothingWritten(target)
})
function flip(path: string, at: number) {
  const bytes = readFileSync(path)
  bytes[at]! ^= 1
  writeFileSync(path, bytes)
}

test('with another passphrase, with other keys, or without a sealing key of then, nothing is written', async () => {
  const { path } = await exported()
  const target = await emptyTarget()
  await expect(importData(target, path, 'wrong horse battery')).rejects.toThrow('口令不对')
  for (const keys of [newKeys(), { ...app.keys, seal: newKeys().seal }])
    await expect(importData({ ...target, keys }, path, PASSPHRASE)).rejects.toThrow('不是这份数据的')
  await nothingWritten(target)
  const more = { ...app.keys, seal: [...app.keys.seal, { id: 'k2', key: newKeys().index }] }
  await expect(importData({ ...target, keys: more }, path, PASSPHRASE)).resolves.toBeDefined()
})

test('an export of a newer version is refused; one of an older is brought up to date', async () => {
  const { path } = await exported()
  const older = newName('migrations')
  mkdirSync(older)
  const names = readdirSync(migrations).sort()
  for (const name of names.slice(0, -1)) writeFileSync(join(older, name), readFileSync(join(migrations, name)))
  const target = await emptyTarget()
  await expect(importData({ ...target, migrations: older }, path, PASSPHRASE)).rejects.toThrow(names.at(-1))
  await nothingWritten(target)
  const newer = newName('migrations')
  mkdirSync(newer)
  for (const name of names) writeFileSync(join(newer, name), readFileSync(join(migrations, name)))
  writeFileSync(
    join(newer, '9998_later.sql'),
    `alter table account add column later text not null default 'since then'`,
  )
  await importData({ ...target, migrations: newer }, path, PASSPHRASE)
  expect((await everyRow(target.url)).rows.account!.every((row) => row.includes('since then'))).toBe(true)
})

test('a database or a photo folder that holds something is not touched', async () => {
  const { path } = await exported()
  const target = await emptyTarget()
  await importData(target, path, PASSPHRASE)
  const before = await everyRow(target.url)
  const sameDatabase = { ...target, photoFolder: newName('photos') }
  await expect(importData(sameDatabase, path, PASSPHRASE)).rejects.toThrow('只能导入到空的数据库')
  expect(await everyRow(target.url)).toEqual(before)
  const other = { ...(await emptyTarget()), photoFolder: target.photoFolder }
  await expect(importData(other, path, PASSPHRASE)).rejects.toThrow('只能导入到空的数据库')
  expect((await everyRow(other.url)).rows).toEqual({})
})

test('an import that fails half-way leaves the database empty and no photo, and can be done again', async () => {
  const { path } = await exported()
  const target = await emptyTarget()
  const inTheWay = newName('a-file')
  writeFileSync(inTheWay, '')
  await expect(importData({ ...target, photoFolder: join(inTheWay, 'photos') }, path, PASSPHRASE)).rejects.toThrow()
  expect((await everyRow(target.url)).rows).toEqual({})
  await importData(target, path, PASSPHRASE)
  expect(await everyRow(target.url)).toEqual(await everyRow(app.url))
})

test('people file while it is exported, and the export is of one moment: each ticket with its events and its owner', async () => {
  const citizen = await asCitizen(app, '甲')
  let exporting = true
  const filing = (async () => {
    for (let n = 0; exporting && n < 200; n++) await file(citizen)
  })()
  const { path } = await exported().finally(() => (exporting = false))
  await filing
  const target = await emptyTarget()
  await importData(target, path, PASSPHRASE)
  const { rows } = await everyRow(target.url)
  const numbersOf = (table: string) => new Set(rows[table]!.map((row) => /\d{21}/.exec(row)?.[0]))
  expect(numbersOf('ticket_event')).toEqual(numbersOf('ticket'))
  expect(rows.ticket!.length).toBe(rows.complainant!.length + rows.lookup!.length)
})

test('an export that exists is not written over', async () => {
  const { path } = await exported()
  const before = readFileSync(path)
  await expect(exportData(source(), path, PASSPHRASE)).rejects.toThrow('已经存在')
  expect(readFileSync(path).equals(before)).toBe(true)
})
