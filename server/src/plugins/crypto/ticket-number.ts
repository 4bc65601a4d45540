import { createHmac } from 'node:crypto'

const SPACE = 1_000_000
const HALF = 1_000

/** Four-round Feistel network over two three-digit halves: a keyed permutation of 0..999999 for each day. */
function permute(n: number, day: string, key: Buffer): number {
  let left = Math.floor(n / HALF)
  let right = n % HALF
  for (let round = 0; round < 4; round++) {
    const mixed = createHmac('sha256', key).update(`${day}/${round}/${right}`).digest().readUInt32BE(0)
    ;[left, right] = [right, (left + mixed) % HALF]
  }
  return left * HALF + right
}

/** ISO 7064 MOD 11,10 over decimal digits. */
export function checkDigit(digits: string): number {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10
}

/**
 * YYYYMMDD + district code + permuted sequence + check digit: shows day and district, not order or volume.
 * @param sequence any counter; unique within a day up to a million tickets
 */
export function ticketNumber(day: string, district: string, sequence: number, key: Buffer): string {
  const body = `${day.replaceAll('-', '')}${district}${String(permute(sequence % SPACE, day, key)).padStart(6, '0')}`
  return `${body}${checkDigit(body)}`
}
