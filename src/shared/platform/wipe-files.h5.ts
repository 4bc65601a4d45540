import { withPhotoStore } from './photo-store.h5'

export async function wipeFiles(prefix: string): Promise<void> {
  try {
    await withPhotoStore('readwrite', (store) => store.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))
  } catch {
    // Nothing was kept there.
  }
}
