import fc from 'fast-check'
import { base64url } from '@/features/photos/capability'

it('writes bytes as base64url, 22 letters for 128 bits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    }),
  )
  expect(base64url(new Uint8Array(16))).toHaveLength(22)
})
