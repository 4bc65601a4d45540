import type { PhotoFile } from './photo-file'

/** WeChat has made it smaller while it was chosen. */
export const shrinkPhoto = (file: PhotoFile): Promise<PhotoFile> => Promise.resolve(file)

/** Gives back what showing a photo took. */
export function releasePhoto(_file: PhotoFile): void {}
