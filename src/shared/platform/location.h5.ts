import { NoPosition } from './location-errors'

type Position = { latitude: number; longitude: number }
export type PickedPoint = Position & { name: string; address: string }

/** Milliseconds a person waits for a position, and how old one may be. */
const options = { timeout: 10_000, maximumAge: 60_000, enableHighAccuracy: false }

/** Browsers tell a position to a secure page only. */
export const canLocate = () => window.isSecureContext && 'geolocation' in navigator
/** A browser has no map of its own. */
export const canPickOnMap = () => false

/** @throws NoPosition */
export const locate = () =>
  new Promise<Position>((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      ({ code, PERMISSION_DENIED, TIMEOUT }) =>
        reject(new NoPosition(code === PERMISSION_DENIED ? 'refused' : code === TIMEOUT ? 'late' : 'unknown')),
      options,
    ),
  )

export const pickOnMap = (): Promise<PickedPoint | null> => Promise.resolve(null)
