import type { PrivacyKind } from './privacy-kinds'

/** A browser asks for itself, interface by interface. */
export const withPrivacy = <T>(_kind: PrivacyKind, action: () => Promise<T>): Promise<T> => action()

export const expectPrivacy = (_kind: PrivacyKind): void => undefined
export const openPrivacyContract: (() => void) | null = null
