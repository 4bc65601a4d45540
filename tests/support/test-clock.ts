const MINUTE_MS = 60_000

/** A clock that stands still until a test moves it. */
export type TestClock = {
  now(): Date
  /** Shanghai wall-clock time, `2026-11-24 17:31`. */
  set(wall: string): void
  pass(time: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

export const shanghai = (wall: string) => new Date(`${wall.replace(' ', 'T')}+08:00`)

/** A Tuesday without holidays near. */
export const FIRST_MOMENT = '2026-11-24 10:00'

export function createTestClock(start: string = FIRST_MOMENT): TestClock {
  let ms = shanghai(start).getTime()
  return {
    now: () => new Date(ms),
    set: (wall) => void (ms = shanghai(wall).getTime()),
    pass: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
      void (ms += ((days * 24 + hours) * 60 + minutes) * MINUTE_MS + seconds * 1000),
  }
}
