/** A case in addresses, keys and drafts: its number, with `~consent` where it is followed up for somebody else (代办). */
export const caseRef = (number: string, consent?: string) => (consent ? `${number}~${consent}` : number)

export function caseOf(ref: string): { number: string; consent: string | undefined } {
  const [number = '', consent] = ref.split('~')
  return { number, consent }
}
export const isForOther = (ref: string) => caseOf(ref).consent !== undefined

/** Where the service has it, and for whom it is asked. */
export function requestOf(ref: string): { url: string; headers: Record<string, string> } {
  const { number, consent } = caseOf(ref)
  return { url: `/complaints/${encodeURIComponent(number)}`, headers: consent ? { 'On-Behalf-Of': consent } : {} }
}
