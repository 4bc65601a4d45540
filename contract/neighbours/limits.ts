/** Counts; used by both sides. */
export const neighbourLimits = {
  /** On the card while filing: more would be a list to work through. */
  suggested: 3,
  /** At the desk. */
  alike: 6,
  members: 200,
  /** From so many 附议 on a problem is one of many people: 督办 is suggested. */
  collective: 5,
} as const
