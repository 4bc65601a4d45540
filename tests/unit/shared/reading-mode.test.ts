const mockPhone = { large: false, kept: new Map<string, unknown>() }
jest.mock('@/shared/platform/large-letters', () => ({ largeLetters: () => mockPhone.large }))
jest.mock('@/shared/platform/storage', () => ({
  storage: {
    get: (key: string) => mockPhone.kept.get(key) ?? null,
    set: (key: string, value: unknown) => mockPhone.kept.set(key, value),
  },
}))

/** The app as it starts: what it read before is gone. */
function starts(): typeof import('@/shared/platform/reading-mode') {
  jest.resetModules()
  return jest.requireActual('@/shared/platform/reading-mode')
}
beforeEach(() => {
  mockPhone.kept.clear()
  mockPhone.large = false
})

test('who has set the phone to large letters meets 关怀版 at once', () => {
  mockPhone.large = true
  expect(starts().readingMode()).toBe('elder')
})

test('who has large letters and goes back to 标准版 stays there', () => {
  mockPhone.large = true
  starts().setReadingMode('standard')
  expect(starts().readingMode()).toBe('standard')
})

test('who chose 关怀版 keeps it', () => {
  starts().setReadingMode('elder')
  expect(starts().readingMode()).toBe('elder')
})

test('everybody else meets 标准版', () => {
  expect(starts().readingMode()).toBe('standard')
})
