/** A photo on this device. `path` shows it in a picture; on H5 the bytes themselves are `blob`, in memory or on disk as the browser likes. */
export type PhotoFile = { path: string; size: number; blob?: Blob }
