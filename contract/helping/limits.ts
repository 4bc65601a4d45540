export const helpLimits = {
  /** Days a consent may stand. */
  days: { min: 7, max: 365 },
  codeMinutes: 10,
  /** Asking takes an SMS to somebody else's phone. */
  asksPerDay: 10,
  /** People one helper acts for at a time. */
  standing: 20,
  shown: 50,
  /** A dispatcher looks up a phone so often a day at most, as with reveals. */
  endingsPerDay: 20,
} as const
