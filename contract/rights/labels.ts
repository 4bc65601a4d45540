/** What a person may still do after an answer, inside the service and before others. */
export const rightKinds = [
  'rate',
  'review',
  'reconsideration',
  'litigation',
  'litigationAfter',
  'labourArbitration',
  'workInjury',
  'civil',
  'disclosure',
] as const
export type RightKind = (typeof rightKinds)[number]

/** What a category may touch; the region pack says which categories do. */
export const rightMatters = ['labour', 'injury', 'consumer', 'civil', 'decision', 'penalty', 'land'] as const
export type RightMatter = (typeof rightMatters)[number]

/** Days before the last one on which a reminder comes. */
export const remindDays = [7, 1] as const
