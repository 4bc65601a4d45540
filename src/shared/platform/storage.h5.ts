/** The browser's own storage: what a person wrote outlives the tab. */
export const storage = {
  get<T>(key: string): T | null {
    try {
      const text = localStorage.getItem(key)
      return text ? (JSON.parse(text) as T) : null
    } catch {
      return null
    }
  },
  set(key: string, value: unknown): boolean {
    try {
      localStorage.setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  keys(): string[] {
    try {
      return Object.keys(localStorage)
    } catch {
      return []
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept there.
    }
  },
}
