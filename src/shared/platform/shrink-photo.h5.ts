import { photoLimits } from '@contract/photo/limits'
import type { PhotoFile } from './photo-file'

const quality = 0.85

/** The picture as the browser sees it, turned as it was taken. @throws when the browser cannot read it */
async function decode(blob: Blob): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  try {
    await image.decode()
    return image
  } finally {
    // What has been decoded stays drawable.
    URL.revokeObjectURL(image.src)
  }
}

async function draw(image: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(1, photoLimits.longSide / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return null
  // A JPEG has no transparency: what is clear becomes paper, not black.
  brush.fillStyle = '#FFFFFF'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  canvas.width = 0
  canvas.height = 0
  return small
}

/**
 * A JPEG of at most 1920 px, drawn anew on this device, so that place, time and phone model do not even leave it and a HEIC that
 * Safari can read arrives as JPEG. What the browser cannot read goes as it is, without a picture to show.
 */
export async function shrinkPhoto(file: PhotoFile): Promise<PhotoFile> {
  const { blob } = file
  if (!blob) return file
  try {
    const small = await draw(await decode(blob))
    if (small) return { path: URL.createObjectURL(small), size: small.size, blob: small }
  } catch {
    // Not a picture to this browser; the service may know it.
  }
  return { path: '', size: blob.size, blob }
}

export function releasePhoto({ path }: PhotoFile): void {
  if (path.startsWith('blob:')) URL.revokeObjectURL(path)
}
