/** A mini-program lies on the phone as a whole. */
export function keepApp(): void {}
