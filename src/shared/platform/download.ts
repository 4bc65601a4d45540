/** WeChat hands no file of this kind to where a spreadsheet could open it. */
export const download = null as ((path: string, fileName: string) => void) | null
