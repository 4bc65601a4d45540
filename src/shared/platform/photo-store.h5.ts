const name = 'photos'
let opened: Promise<IDBDatabase> | undefined

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error(name))
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('fahuimin', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(name)
  return answerOf(request)
}

/** Runs one request on the store of photos. @throws where the browser has none, as in some private windows */
export async function withPhotoStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= open()
  const database = await opened.catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return answerOf(ask(database.transaction(name, mode).objectStore(name)))
}
