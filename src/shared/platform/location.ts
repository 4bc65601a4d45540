import Taro from '@tarojs/taro'
import { withPrivacy } from './consent'
import { NoPosition } from './location-errors'
import { PrivacyRefused } from './privacy-kinds'

type Position = { latitude: number; longitude: number }
export type PickedPoint = Position & { name: string; address: string }

/** Milliseconds for WeChat's own question and the position. */
const patience = 20_000
const answerOf = (error: unknown) => (error as { errMsg?: string }).errMsg ?? ''
const refused = (error: unknown) => error instanceof PrivacyRefused || /auth|authorize|denied/i.test(answerOf(error))

export const canLocate = () => Taro.canIUse('getFuzzyLocation')
export const canPickOnMap = () => Taro.canIUse('chooseLocation')

async function beforeLate<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoPosition('late')), patience)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Roughly where the phone is: enough for the community, and all that is asked for. @throws NoPosition */
export async function locate(): Promise<Position> {
  try {
    const { latitude, longitude } = await withPrivacy('location', () =>
      beforeLate(Taro.getFuzzyLocation({ type: 'wgs84' })),
    )
    return { latitude: Number(latitude), longitude: Number(longitude) }
  } catch (error) {
    if (error instanceof NoPosition) throw error
    throw new NoPosition(refused(error) ? 'refused' : 'unknown')
  }
}

/** A point the person puts on WeChat's map, in GCJ-02; null when they leave the map without one. @throws NoPosition */
export async function pickOnMap(): Promise<PickedPoint | null> {
  try {
    const { name, address, latitude, longitude } = await withPrivacy('location', () => Taro.chooseLocation({}))
    return { name, address, latitude: Number(latitude), longitude: Number(longitude) }
  } catch (error) {
    if (/cancel/i.test(answerOf(error))) return null
    throw new NoPosition(refused(error) ? 'refused' : 'unknown')
  }
}
