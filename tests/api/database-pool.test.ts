import { createDb } from '../../server/src/plugins/db/pool'
import type { Db, Tx } from '../../server/src/plugins/db/types'
import { createTestDatabase, type TestDatabase } from '../support/database'

const quiet = { info() {}, warn() {}, error: jest.fn() }

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  db = createDb(database.url, { log: quiet, max: 4 })
  await db.query('create table shelf (id int primary key, held int not null, day date, seen timestamptz, large int8)')
  await db.query('insert into shelf (id, held) values (1, 0), (2, 0)')
})

beforeEach(() => db.query('update shelf set held = 0'))

afterAll(async () => {
  await db.close()
  await database.drop()
})

const held = async () =>
  (await db.query<{ held: number }>('select held from shelf order by id')).rows.map((row) => row.held)
const hold = (tx: Tx, id: number) => tx.query('update shelf set held = held + 1 where id = $1', [id])

test('two people who lock each other out both get their change, and each effect happens once', async () => {
  const effects: string[] = []
  let waiting = 0
  let bothHold = () => {}
  const meeting = new Promise<void>((resolve) => (bothHold = resolve))
  const person = (name: string, first: number, second: number) => {
    let attempts = 0
    return db.transaction(async (tx) => {
      attempts++
      await hold(tx, first)
      if (++waiting === 2) bothHold()
      await meeting
      await hold(tx, second)
      tx.afterCommit(() => void effects.push(name))
      return attempts
    })
  }
  const attempts = await Promise.all([person('Li', 1, 2), person('Wang', 2, 1)])
  expect(attempts.sort()).toEqual([1, 2])
  expect(await held()).toEqual([2, 2])
  expect(effects.sort()).toEqual(['Li', 'Wang'])
})

test('readers who count and then write at once never overwrite each other under serializable', async () => {
  const add = () =>
    db.transaction(async (tx) => {
      await tx.query('set transaction isolation level serializable')
      const { rows } = await tx.query<{ total: number }>('select sum(held) as total from shelf')
      await tx.query('update shelf set held = $1 where id = 1', [Number(rows[0]!.total) + 1])
    })
  await Promise.all([add(), add(), add()])
  expect(await held()).toEqual([3, 0])
})

test('work that fails leaves nothing behind, has no effect, and the error arrives as it was', async () => {
  const effect = jest.fn()
  const failure = new Error('变卦了')
  const work = db.transaction(async (tx) => {
    await hold(tx, 1)
    tx.afterCommit(effect)
    throw failure
  })
  await expect(work).rejects.toBe(failure)
  expect(await held()).toEqual([0, 0])
  expect(effect).not.toHaveBeenCalled()
})

test('work that swallows a failed statement is not taken for done', async () => {
  const work = db.transaction(async (tx) => {
    await hold(tx, 1)
    await tx.query('select 1/0').catch(() => undefined)
  })
  await expect(work).rejects.toThrow(/rolled back/)
  expect(await held()).toEqual([0, 0])
})

test('an effect that fails after the commit neither undoes nor hides it', async () => {
  await db.transaction(async (tx) => {
    await hold(tx, 1)
    tx.afterCommit(() => Promise.reject(new Error('no network')))
  })
  expect(await held()).toEqual([1, 0])
  expect(quiet.error).toHaveBeenCalledWith({ code: undefined, reason: 'no network' }, 'after-commit effect failed')
})

test('a day stays a day, a moment is a Date, a large count is a number', async () => {
  const seen = new Date('2026-01-05T08:30:00.123Z')
  await db.query('update shelf set day = $1, seen = $2, large = $3 where id = 1', [
    '2026-01-05',
    seen,
    9_007_199_254_740,
  ])
  const { rows } = await db.query('select day, seen, large from shelf where id = 1')
  expect(rows).toEqual([{ day: '2026-01-05', seen, large: 9_007_199_254_740 }])
})

test('people whose connections were cut are served again without a restart', async () => {
  await Promise.all([db.query('select pg_sleep(0.05)'), db.query('select pg_sleep(0.05)')])
  const cut =
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  await db.query(cut)
  await new Promise((resolve) => setTimeout(resolve, 100))
  for (let n = 0; n < 8; n++) expect((await db.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('many test files may clone the template at the same moment', async () => {
  const clones = await Promise.all(Array.from({ length: 8 }, () => createTestDatabase()))
  expect(new Set(clones.map((clone) => clone.url)).size).toBe(8)
  await Promise.all(clones.map((clone) => clone.drop()))
})
