/** Answers somebody has spoken about since the app was opened: said twice it still counts once. Kept nowhere. */
const counted = new Set<string>()

export const wasCounted = (id: string) => counted.has(id)
export const markCounted = (id: string) => void counted.add(id)
