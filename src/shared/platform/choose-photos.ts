import Taro from '@tarojs/taro'
import { withPrivacy } from './consent'
import type { PhotoFile } from './photo-file'
import { PrivacyRefused } from './privacy-kinds'

const cancelled = (error: unknown) =>
  error instanceof PrivacyRefused || /cancel/i.test((error as { errMsg?: string }).errMsg ?? '')

/** At most `room` photos from the album or the camera, made smaller by WeChat; none when the person changes their mind. */
export async function choosePhotos(room: number): Promise<PhotoFile[]> {
  try {
    const { tempFiles } = await withPrivacy('photos', () =>
      Taro.chooseMedia({
        count: room,
        mediaType: ['image'],
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
      }),
    )
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (error) {
    if (cancelled(error)) return []
    throw error
  }
}
