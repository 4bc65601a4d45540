/** A journey waits for pages, not for a limit; this one only ends a hung run. */
jest.setTimeout(180_000)
