/** Whom photos that nothing was sent with belong to: the signed-in account, or a secret of the draft that says nothing of the person. */
export type Holder = { kind: 'account' } | { kind: 'draft'; capability: string }

/** The header an anonymous request needs when photos go along; nothing for a signed-in one. */
export const capabilityHeader = (capability: string): Record<string, string> =>
  capability ? { 'Draft-Capability': capability } : {}
