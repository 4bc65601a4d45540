import Taro from '@tarojs/taro'

type Point = { latitude: number; longitude: number; name: string; address: string }

export const canShowMap = () => Taro.canIUse('openLocation')

/** WeChat's own map with the point and the way to it. */
export function showOnMap(point: Point): void {
  Taro.openLocation({ ...point, scale: 17 }).catch(() => undefined)
}
