import { readReceipt } from '@/features/verification/read-receipt'

const whole = {
  region: '990102',
  number: '202611239901020512997',
  filedAt: '2026-11-22T16:08:39.572Z',
  salt: '64133eba6b615aa8103899aad25da89e',
  digest: '6'.repeat(64),
  keyId: '10de6ecda52bcaf1',
  signature: `${'A'.repeat(86)}==`,
}

test('a receipt is read whatever was copied along with it', () => {
  const text = JSON.stringify({ document: 'fahuimin-receipt', ...whole }, undefined, 2)
  expect(readReceipt(text)).toEqual(whole)
  expect(readReceipt(`您好，这是回执：\n${text}\n谢谢`)).toEqual(whole)
})

test.each(Object.keys(whole))('a receipt without its %s is not a whole one', (part) => {
  const { [part as keyof typeof whole]: _gone, ...rest } = whole
  expect(readReceipt(JSON.stringify(rest))).toBeNull()
})

test.each(['', whole.number, '{', '[1]', 'null', '{"number": 5}'])('%j is no receipt', (text) => {
  expect(readReceipt(text)).toBeNull()
})
