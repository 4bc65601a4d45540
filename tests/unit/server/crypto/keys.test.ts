import { buildSync } from 'esbuild'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rotateSigningKey } from '../../../../server/src/plugins/crypto/key-file'
import { loadKeys } from '../../../../server/src/plugins/crypto/keys'
import { createSigner } from '../../../../server/src/plugins/crypto/signing'
import { StartupError } from '../../../../server/src/process/startup-error'

/** Another process, which reads the same file and tells what signs. */
function startElsewhere(from: string) {
  const program = join(folder, 'start.cjs')
  if (!existsSync(program))
    buildSync({
      stdin: {
        contents: `import { loadKeys } from './server/src/plugins/crypto/keys'
          process.stdout.write(loadKeys(process.argv[2]).sign.at(-1).id)`,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      outfile: program,
    })
  return promisify(execFile)(process.execPath, [program, from]).then(({ stdout }) => stdout)
}

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-keys-'))
  file = join(folder, 'data', 'keys.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the first start makes the keys, for its owner only; later starts read the same', () => {
  const first = loadKeys(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(loadKeys(file)).toEqual(first)
  expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json'])
  expect(
    new Set([first.index, first.lookup, first.number, first.seal[0]!.key].map((key) => key.toString('hex'))).size,
  ).toBe(4)
})

test.each([
  ['cut short', (text: string) => text.slice(0, 40)],
  ['with a short key', (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), index: 'abcd' })],
  ['without a key', (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), lookup: undefined })],
  ['without sealing keys', (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), seal: [] })],
  ['that says nothing', () => 'null'],
])('a key file %s is never replaced by new keys: the operator is told, without any of them', (_what, damage) => {
  loadKeys(file)
  const damaged = damage(readFileSync(file, 'utf8'))
  writeFileSync(file, damaged)
  expect(() => loadKeys(file)).toThrow(StartupError)
  expect(() => loadKeys(file)).toThrow(/密钥/)
  expect(() => loadKeys(file)).not.toThrow(/"seal"/)
  expect(readFileSync(file, 'utf8')).toBe(damaged)
})

describe('the key that receipts and roots are signed with', () => {
  const statement = { day: '2026-11-22' }
  const text = () => readFileSync(file, 'utf8')
  const withoutSigning = () => {
    const { sign: _sign, ...old } = JSON.parse(text()) as Record<string, unknown>
    writeFileSync(file, JSON.stringify(old))
    return old
  }

  test('is added to a key file from before there was one, whose other keys stay', () => {
    const { index, seal } = loadKeys(file)
    const old = withoutSigning()
    const completed = loadKeys(file)
    expect(completed).toMatchObject({ index, seal })
    expect(JSON.parse(text())).toMatchObject(old)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(loadKeys(file).sign.map(({ id }) => id)).toEqual(completed.sign.map(({ id }) => id))
    expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json'])
  })

  test('is the same for copies of the service that start at one moment on an old file', async () => {
    loadKeys(file)
    withoutSigning()
    const ids = await Promise.all(Array.from({ length: 4 }, () => startElsewhere(file)))
    expect(new Set(ids).size).toBe(1)
    expect(loadKeys(file).sign.map(({ id }) => id)).toEqual([ids[0]])
  })

  test('what it signed is known after it was rotated away, and it signs no more', () => {
    const before = createSigner(loadKeys(file).sign)
    const signed = before.sign(statement)
    const id = rotateSigningKey(file, new Date())
    const after = createSigner(loadKeys(file).sign)
    expect(after.verify(statement, signed)).toBe('true')
    expect(after.verify({ day: '2026-11-23' }, signed)).toBe('false')
    expect(after.sign(statement).keyId).toBe(id)
    expect(loadKeys(file).sign.map((key) => key.private === null)).toEqual([true, false])
    expect(before.verify(statement, after.sign(statement))).toBe('unknown')
  })

  test.each([
    ['none', []],
    ['one that is damaged', [{ id: '0011223344556677', public: 'AAAA', private: 'AAAA', since: '', until: null }]],
  ])('a file with %s is not used, and told without quoting it', (_what, sign) => {
    loadKeys(file)
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(text()) as object), sign }))
    expect(() => loadKeys(file)).toThrow(/签名密钥/)
    expect(() => loadKeys(file)).not.toThrow(/AAAA/)
  })

  test('a crash while it was being written holds nobody up', () => {
    loadKeys(file)
    withoutSigning()
    writeFileSync(`${file}.next`, 'half')
    utimesSync(`${file}.next`, new Date(0), new Date(0))
    expect(loadKeys(file).sign).toHaveLength(1)
  })
})
