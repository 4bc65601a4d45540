import { randomBytes } from '@/shared/platform/random'

/** 128 random bits: names a draft towards the service. */
export const newKey = async () =>
  Array.from(await randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
