const ROUND_SECONDS = 600

/** The last round ten minutes before `now`, in seconds: addresses made within them are the same. */
export const roundedSeconds = (now: Date): number => Math.floor(now.getTime() / 1000 / ROUND_SECONDS) * ROUND_SECONDS

/** Counted from the round time: whoever gets an address at the end of the ten minutes has ten more. */
export const VALID_SECONDS = 2 * ROUND_SECONDS
