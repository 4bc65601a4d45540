import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKeys } from '../../../../server/src/plugins/crypto/keys'
import { StartupError } from '../../../../server/src/process/startup-error'

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
