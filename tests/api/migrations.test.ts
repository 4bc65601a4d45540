import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../../server/src/plugins/db/migrate'
import { createEmptyDatabase, type TestDatabase } from '../support/database'

const quiet = { info() {}, warn() {}, error() {} }

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-migrations-'))
})

afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const run = () => migrate(database.url, folder, quiet)

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

test('an operator who starts twice has each migration applied once, in order', async () => {
  write('0002_fill.sql', 'insert into place values (1)')
  write('0001_place.sql', 'create table place (id int primary key)')
  expect(await run()).toEqual(['0001_place.sql', '0002_fill.sql'])
  expect(await run()).toEqual([])
  write('0003_more.sql', 'insert into place values (2)')
  expect(await run()).toEqual(['0003_more.sql'])
  expect(await ask('select id from place order by id')).toEqual([{ id: 1 }, { id: 2 }])
})

test('two services started at the same moment apply a migration once between them', async () => {
  write('0001_count.sql', 'create table count (n int); insert into count values (1); select pg_sleep(0.2)')
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual(['0001_count.sql'])
  expect(await ask('select n from count')).toEqual([{ n: 1 }])
})

test('a file changed after it was applied is refused by name', async () => {
  write('0001_place.sql', 'create table place (id int)')
  await run()
  write('0001_place.sql', 'create table place (id bigint)')
  await expect(run()).rejects.toThrow(/0001_place\.sql was changed after it was applied/)
})

test('rewritten line ends are no change', async () => {
  write('0001_place.sql', 'create table place (\nid int)\n')
  await run()
  write('0001_place.sql', 'create table place (\r\nid int)\r\n')
  expect(await run()).toEqual([])
})

test('an applied file that went missing is refused by name', async () => {
  write('0001_place.sql', 'create table place (id int)')
  await run()
  rmSync(join(folder, '0001_place.sql'))
  await expect(run()).rejects.toThrow(/0001_place\.sql was applied to this database but its file is missing/)
})

test('two files with one number are refused before anything is touched', async () => {
  write('0001_place.sql', 'create table place (id int)')
  write('0001_unit.sql', 'create table unit (id int)')
  await expect(run()).rejects.toThrow(/0001_place\.sql and 0001_unit\.sql have the same number/)
  expect(await ask(`select to_regclass('place') as place`)).toEqual([{ place: null }])
})

test('a new file numbered before an applied one is refused', async () => {
  write('0002_unit.sql', 'create table unit (id int)')
  await run()
  write('0001_place.sql', 'create table place (id int)')
  await expect(run()).rejects.toThrow(/0001_place\.sql comes before 0002/)
})

test('a migration that fails leaves nothing of itself behind and can be mended', async () => {
  write('0001_place.sql', 'create table place (id int); select 1/0')
  await expect(run()).rejects.toThrow(/0001_place\.sql failed: division by zero/)
  expect(await ask(`select to_regclass('place') as place`)).toEqual([{ place: null }])
  write('0001_place.sql', 'create table place (id int)')
  expect(await run()).toEqual(['0001_place.sql'])
})
