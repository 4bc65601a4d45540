/** Lengths in characters, counts; used by both sides. */
export const knowledgeLimits = {
  heading: { min: 4, max: 60 },
  answer: { min: 20, max: 3000 },
  source: { min: 4, max: 200 },
  keywords: { max: 100 },
  categories: 6,
  /** Of what a person is typing, so much is compared with the answers. */
  typed: { max: 300 },
  suggestions: 3,
  excerpt: 60,
} as const
