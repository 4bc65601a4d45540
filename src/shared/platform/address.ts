/** A mini-program has no address to write to. */
export function writeParams(_params: Record<string, string | undefined>): void {}
