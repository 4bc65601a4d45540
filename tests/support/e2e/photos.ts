import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { Person } from './person'

/** A photo like no other, as a camera takes it: with the place in it. */
export const takePhoto = (width = 2400, height = 1800): Promise<Buffer> =>
  sharp(randomBytes(16 * 12 * 3), { raw: { width: 16, height: 12, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .withExif({ IFD0: { Model: 'CANARY-PHONE' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' } })
    .jpeg()
    .toBuffer()

/** Small ones, for journeys that are not about their size. */
export const takePhotos = (count: number) => Promise.all(Array.from({ length: count }, () => takePhoto(640, 480)))

/** Presses 加照片 and chooses these from the album. */
export async function addsPhotos(person: Person, photos: Buffer[], field = 'photos'): Promise<void> {
  const asked = person.page.waitForEvent('filechooser')
  await person.tap(`${field}-add`)
  const chooser = await asked
  await chooser.setFiles(photos.map((buffer, n) => ({ name: `IMG_${n}.jpg`, mimeType: 'image/jpeg', buffer })))
}

/** The nth tile shows its photo as arrived. */
export const hasPhoto = (person: Person, n: number, field = 'photos') => person.see(`${field}-${n}-open`).waitFor()

/** What an uploaded photo looked like when it left the device. */
export async function nextUpload(person: Person): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const request = await person.page.waitForRequest(
    (one) => one.method() === 'POST' && new URL(one.url()).pathname.endsWith('/photos'),
  )
  return { headers: await request.allHeaders(), body: request.postDataBuffer() ?? Buffer.alloc(0) }
}

/** Whether this device still keeps anything of a photo. */
export const keepsPhotos = (person: Person) =>
  person.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('fahuimin')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('no store'))
    })
    const count = database.objectStoreNames.contains('photos')
      ? await new Promise<number>((resolve) => {
          const request = database.transaction('photos').objectStore('photos').count()
          request.onsuccess = () => resolve(request.result)
        })
      : 0
    database.close()
    return count > 0 || Object.keys(localStorage).some((key) => key.startsWith('photos:'))
  })
