import Taro from '@tarojs/taro'

/**
 * Random bytes of the device for secrets. Throws where the device has no secure source: a code that can be guessed is worse than none.
 */
export async function randomBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await Taro.getRandomValues({ length })
  return new Uint8Array(randomValues)
}
