/** A browser has no messages of WeChat. */
export const askForMessages: ((templateIds: readonly string[]) => Promise<string[]>) | null = null
