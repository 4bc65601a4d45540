import { drawWords, pictureHeight, pictureWidth, type Words } from './draw-words'

/** Downloads the words as a PNG. Rejects when the browser cannot draw. */
export async function saveTextPicture(words: Words): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = pictureWidth
  canvas.height = pictureHeight(words.lines)
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  drawWords(brush, words)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('no picture')

  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = words.fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
