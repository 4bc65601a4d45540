/** A mini-program runs once on a phone: nobody else writes to its storage. */
export function onStoredElsewhere(_key: string, _run: () => void): void {}
