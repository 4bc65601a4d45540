/** Lengths in pixels and bytes, counts and days; used by both sides. */
export const photoLimits = {
  /** Of one filing, and of each supplement, message, reply and progress. */
  perTicket: 9,
  bytes: 20 * 1024 * 1024,
  longSide: 1920,
  thumbSide: 360,
  pixels: 60_000_000,
  /** Days that a photo is kept which nothing was sent with. */
  keepDays: 7,
  /** Photos one account may keep without having sent them. */
  unsent: 90,
} as const
