type Source = (length: number) => Promise<Uint8Array>

/** Evenly distributed decimal digits: bytes of 250 and more are drawn again, or 0-5 would come more often. */
export async function randomDigits(count: number, source: Source): Promise<string> {
  let digits = ''
  while (digits.length < count) {
    const bytes = await source(count * 2)
    for (const byte of bytes) if (byte < 250 && digits.length < count) digits += String(byte % 10)
  }
  return digits
}
