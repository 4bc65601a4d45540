import { randomDigits } from '@/shared/lib/random-digits'

const cycle = (values: number[]) => {
  let next = 0
  return (length: number) => Promise.resolve(Uint8Array.from({ length }, () => values[next++ % values.length] ?? 0))
}

describe('the digits of a 查询码', () => {
  it('has as many as asked for, leading zeros included', async () => {
    expect(await randomDigits(16, cycle([0]))).toBe('0'.repeat(16))
  })

  it('draws bytes of 250 and more again, since they would favour the digits 0 to 5', async () => {
    expect(await randomDigits(4, cycle([250, 251, 255, 7]))).toBe('7777')
  })

  it('gives every digit the same chance', async () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte)
    const digits = await randomDigits(2500, cycle(all))
    const count = (digit: string) => Array.from(digits).filter((one) => one === digit).length
    expect(Array.from('0123456789').map(count)).toEqual(Array(10).fill(250))
  })
})
