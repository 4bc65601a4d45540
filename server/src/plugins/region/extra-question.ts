const OPTIONAL = /（选填）$/

/** A question of a category as the pack writes it: one that may be left open says so at its end. */
export const extraQuestion = (written: string): { text: string; optional: boolean } => ({
  text: written.replace(OPTIONAL, ''),
  optional: OPTIONAL.test(written),
})
