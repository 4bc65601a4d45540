/** The time the app goes by; tests set another. */
export const clock = { now: () => new Date() }
