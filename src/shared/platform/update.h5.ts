/** A browser fetches the newest page by itself. */
export const watchUpdate = () => undefined
export const applyUpdate = () => undefined
export const useUpdateReady = () => false
