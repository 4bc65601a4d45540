import { canLocate, locate } from '@/shared/platform/location.h5'

type Fault = { code: number; PERMISSION_DENIED: 1; POSITION_UNAVAILABLE: 2; TIMEOUT: 3 }
type Position = { coords: { latitude: number; longitude: number } }

/** A browser that answers as given, on a page that came safely or not. */
function browse({ answer, secure = true }: { answer?: Position | number; secure?: boolean }) {
  const geolocation = {
    getCurrentPosition: (found: (position: Position) => void, failed: (fault: Fault) => void) =>
      typeof answer === 'number'
        ? failed({ code: answer, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
        : found(answer!),
  }
  Object.defineProperty(globalThis, 'window', { value: { isSecureContext: secure }, configurable: true })
  Object.defineProperty(globalThis, 'navigator', {
    value: answer === undefined ? {} : { geolocation },
    configurable: true,
  })
}

test('a person is offered the search by position only where the browser can tell one safely', () => {
  browse({ answer: 1 })
  expect(canLocate()).toBe(true)
  browse({ answer: 1, secure: false })
  expect(canLocate()).toBe(false)
  browse({})
  expect(canLocate()).toBe(false)
})

test('the position comes without anything else the browser knows', async () => {
  const coords = { latitude: 30, longitude: 125, altitude: 12, speed: 3 }
  browse({ answer: { coords } })
  expect(await locate()).toEqual({ latitude: 30, longitude: 125 })
})

test.each([
  [1, 'refused'],
  [2, 'unknown'],
  [3, 'late'],
])('when the browser answers with fault %s the person is told the reason: %s', async (answer, reason) => {
  browse({ answer })
  await expect(locate()).rejects.toMatchObject({ name: 'NoPosition', reason })
})
