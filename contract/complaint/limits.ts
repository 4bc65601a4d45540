/** Lengths in characters (code points), counts and days; used by both sides. */
export const limits = {
  title: { min: 2, max: 60 },
  story: { min: 5, max: 2000 },
  when: { max: 60 },
  placeDetail: { max: 120 },
  name: { min: 2, max: 30 },
  text: { min: 2, max: 1000 },
  reason: { min: 5, max: 500 },
  reply: { min: 10, max: 3000 },
  note: { max: 500 },
  revealReason: { min: 10, max: 200 },
  ratingText: { max: 150 },
  ratingReasons: 8,
  coUnits: 5,
  extraAnswers: 3,
  extraQuestion: { min: 1, max: 40 },
  extraAnswer: { min: 1, max: 200 },
  promises: 5,
  promiseText: { min: 2, max: 100 },
  extensionDays: 10,
  asks: 2,
  freeReturns: 2,
  returns: 3,
  revealsPerDay: 20,
  revealSeconds: 60,
  lookupCodeDigits: 16,
  pageSize: 20,
  search: { max: 60 },
} as const

/** `counted`: as far as the tickets of a queue are counted, then 999+; `lookedThrough`: the newest tickets a word is looked for in first. */
export const queueLimits = { counted: 999, lookedThrough: 600 } as const
