/** Beside the drafts, which other places list. */
export const albumKey = (name: string) => `photos:${name}`
export const filesPrefix = (name: string) => `${name}~`
export const fileName = (name: string, photo: string) => filesPrefix(name) + photo
