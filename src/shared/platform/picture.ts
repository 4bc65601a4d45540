import Taro from '@tarojs/taro'
import { withPrivacy } from './consent'
import { drawWords, pictureHeight, pictureWidth, type Brush, type Words } from './draw-words'

/** Saves the words as a picture among the photos. Rejects when the person refuses, or on an old WeChat. The page needs a PrivacySheet. */
export async function saveTextPicture(words: Words): Promise<void> {
  const height = pictureHeight(words.lines)
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: pictureWidth, height })
  drawWords(canvas.getContext('2d') as unknown as Brush, words)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    width: pictureWidth,
    height,
    destWidth: pictureWidth,
    destHeight: height,
    fileType: 'png',
  })
  await withPrivacy('album', () => Taro.saveImageToPhotosAlbum({ filePath: tempFilePath }))
}
