import type { WholeReceipt } from '@contract/verification/schema'

const parts = ['region', 'number', 'filedAt', 'salt', 'digest', 'keyId', 'signature'] as const

const shapes: Record<(typeof parts)[number], RegExp> = {
  region: /^[\w-]{1,40}$/,
  number: /^\d{21}$/,
  filedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  salt: /^[0-9a-f]{32}$/,
  digest: /^[0-9a-f]{64}$/,
  keyId: /^[0-9a-f]{16}$/,
  signature: /^[A-Za-z0-9+/]{80,88}={0,2}$/,
}

/** The receipt in what was pasted, whatever was copied along with it; null when it is not a whole one. */
export function readReceipt(text: string): WholeReceipt | null {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')]
  try {
    const value = JSON.parse(text.slice(from, to + 1)) as Record<string, unknown>
    const isPart = (name: (typeof parts)[number]) => {
      const part = value[name]
      return typeof part === 'string' && shapes[name].test(part)
    }
    if (!parts.every(isPart)) return null
    return Object.fromEntries(parts.map((name) => [name, value[name]])) as WholeReceipt
  } catch {
    return null
  }
}
