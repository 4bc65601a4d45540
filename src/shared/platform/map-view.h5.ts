/** A browser has no map of its own: the coordinates are shown instead. */
export const canShowMap = () => false
export const showOnMap = () => undefined
