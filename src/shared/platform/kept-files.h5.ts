import type { PhotoFile } from './photo-file'
import { withPhotoStore } from './photo-store.h5'

/** This many small photos are some 30 MB. */
const most = 60

/** The browser's own store, which holds them on disk. */
export const keptFiles = {
  async keep(name: string, { blob }: PhotoFile): Promise<void> {
    try {
      if ((await withPhotoStore('readonly', (store) => store.count())) >= most) return
      await withPhotoStore('readwrite', (store) => store.put(blob, name))
    } catch {
      // The photo is still uploaded; only a reload would lose it.
    }
  },
  async open(name: string): Promise<PhotoFile | null> {
    try {
      const blob =
        (await withPhotoStore('readonly', (store) => store.get(name) as IDBRequest<Blob | undefined>)) ?? null
      return blob && { path: URL.createObjectURL(blob), size: blob.size, blob }
    } catch {
      return null
    }
  },
  async drop(name: string): Promise<void> {
    try {
      await withPhotoStore('readwrite', (store) => store.delete(name))
    } catch {
      // Nothing was kept there.
    }
  },
}
