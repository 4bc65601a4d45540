import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { Keys } from '../../../../server/src/plugins/crypto/keys'
import { createVault } from '../../../../server/src/plugins/crypto/vault'

const key = () => randomBytes(32)
const keys: Keys = { seal: [{ id: 'k1', key: key() }], index: key(), lookup: key(), number: key(), sign: [] }
const salt = 'a1b2c3'
const vault = createVault(keys, salt)
const CONTEXT = 'complainant:202611249901020000001'

test('what is sealed for one ticket opens there again, whatever was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-composite' }),
      (plain) => vault.open(vault.seal(plain, CONTEXT), CONTEXT) === plain,
    ),
  )
})

test('a seal moved to another ticket or table does not open', () => {
  const sealed = vault.seal('王小明', CONTEXT)
  expect(() => vault.open(sealed, 'complainant:202611249901020000002')).toThrow()
  expect(() => vault.open(sealed, 'account.phone')).toThrow()
})

test('a seal with one bit changed anywhere does not open', () => {
  const parts = vault.seal('王小明 19900000001', CONTEXT).split('.')
  for (const part of [1, 2, 3]) {
    const bytes = Buffer.from(parts[part]!, 'base64url')
    for (let n = 0; n < bytes.length; n++) {
      const changed = Buffer.from(bytes)
      changed[n]! ^= 1
      const sealed = parts.with(part, changed.toString('base64url')).join('.')
      expect(() => vault.open(sealed, CONTEXT)).toThrow()
    }
  }
})

test('a shortened tag is not taken for a whole one', () => {
  const [id, iv, tag, text] = vault.seal('王小明', CONTEXT).split('.')
  expect(() => vault.open([id, iv, tag!.slice(0, 6), text].join('.'), CONTEXT)).toThrow()
})

test('the same name sealed twice looks different, and shows nothing of it', () => {
  const [one, two] = [vault.seal('王小明', CONTEXT), vault.seal('王小明', CONTEXT)]
  expect(one).not.toBe(two)
  expect(one).not.toContain(Buffer.from('王小明').toString('base64url'))
})

test('after a key change new seals use the new key, and old ones still open', () => {
  const old = vault.seal('王小明', CONTEXT)
  const turned = createVault({ ...keys, seal: [...keys.seal, { id: 'k2', key: key() }] }, salt)
  expect(turned.open(old, CONTEXT)).toBe('王小明')
  expect(turned.seal('王小明', CONTEXT)).toMatch(/^k2\./)
  expect(() => vault.open(turned.seal('王小明', CONTEXT), CONTEXT)).toThrow(/k2/)
})

test('equal phones meet in the index; without the key, and across domains, nothing meets', () => {
  const other = createVault({ ...keys, index: key() }, salt)
  expect(vault.index('phone', '19900000001')).toEqual(vault.index('phone', '19900000001'))
  expect(vault.index('phone', '19900000001')).not.toEqual(vault.index('owner', '19900000001'))
  expect(vault.index('phone', '19900000001')).not.toEqual(other.index('phone', '19900000001'))
})

test('a 查询码 is found only with this installation’s key and salt', async () => {
  const code = '4831772055690314'
  const hash = await vault.lookupHash(code)
  expect(await vault.lookupHash(code)).toEqual(hash)
  expect(await vault.lookupHash('4831772055690315')).not.toEqual(hash)
  expect(await createVault(keys, 'another salt').lookupHash(code)).not.toEqual(hash)
  expect(await createVault({ ...keys, lookup: key() }, salt).lookupHash(code)).not.toEqual(hash)
})
