/** px; browsers start at 16, and their setting for large letters is 20. */
const LARGE = 20

/** Whether the person has set the browser to large letters. */
export const largeLetters = (): boolean => parseFloat(getComputedStyle(document.documentElement).fontSize) >= LARGE
