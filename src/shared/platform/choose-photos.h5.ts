import type { PhotoFile } from './photo-file'

/** What of a choice, a paste or a drop may be a photo. Some browsers give HEIC no type: the service looks at the bytes anyway. */
export const photosAmong = (files: Iterable<File>): PhotoFile[] =>
  [...files]
    .filter(
      ({ type, name }) => type.startsWith('image/') || (type === '' && /\.(heic|heif|jpe?g|png|webp)$/i.test(name)),
    )
    .map((blob) => ({ path: '', size: blob.size, blob }))

/** Photos from the album, the files or the camera, as the person likes; none when the person changes their mind. */
export function choosePhotos(_room: number): Promise<PhotoFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = true
    // In the document, or Safari may forget it while its own sheet is open.
    input.hidden = true
    document.body.appendChild(input)
    const done = () => {
      resolve(photosAmong(input.files ?? []))
      input.remove()
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    input.click()
  })
}
