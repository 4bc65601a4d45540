const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding: a mini-program has no btoa. */
export function base64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const bits = (first << 16) | (second << 8) | third
    const count = Math.min(3, bytes.length - at) + 1
    for (let n = 0; n < count; n++) text += letters[(bits >> (18 - 6 * n)) & 63] ?? ''
  }
  return text
}
